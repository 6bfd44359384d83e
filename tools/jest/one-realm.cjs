// Jest's own environment gives every test file a realm of its own, in which all packages have to load again. This one
// runs them in the worker's realm, so that packages can be shared (packages-once.cjs, docs/adr/0066).
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const { defaultMetadataStorage: fieldsOfClasses } = require('class-transformer/cjs/storage.js');

const timerConfig = {
  idToRef: (id) => ({ id, ref: () => id, unref: () => id }),
  refToId: (timer) => timer?.id,
};

module.exports = class OneRealm {
  constructor({ projectConfig: config }) {
    this.global = globalThis;
    this.context = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = new LegacyFakeTimers({
      config,
      global: globalThis,
      moduleMocker: this.moduleMocker,
      timerConfig,
    });
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
    // What one file changes of the realm, the next must not see.
    this.before = {
      globals: new Map(Object.entries(Object.getOwnPropertyDescriptors(globalThis))),
      env: { ...process.env },
      exit: process.exit,
      cwd: process.cwd(),
    };
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    for (const kept of Object.values(fieldsOfClasses)) kept.clear();
    const { globals, env, exit, cwd } = this.before;
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      const descriptor = globals.get(name);
      if (!descriptor) delete globalThis[name];
      else if (descriptor.configurable && 'value' in descriptor)
        Object.defineProperty(globalThis, name, descriptor);
    }
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.exit = exit;
    if (process.cwd() !== cwd) process.chdir(cwd);
    this.context = null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return this.context;
  }
};
