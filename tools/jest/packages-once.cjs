// Jest's runtime, but packages load once per worker, by Node itself, instead of once per test file (docs/adr/0066).
// Our own modules stay as they were: every test file has its own.
const { createRequire } = require('node:module');
const { compileFunction } = require('node:vm');
const path = require('node:path');
const JestRuntime = require('jest-runtime').default;

const isOurs = /^(\.{0,2}\/|\.{1,2}$|node:|@zwerm\/|@jest\/globals$|expect$|@jest\/expect$)/;
// Its register is one for all, and our modules put their figures in it when they load.
const oncePerFile = /^prom-client$/;
const requireFrom = new Map();

module.exports = class PackagesOnce extends JestRuntime {
  constructor(...all) {
    super(...all);
    const { executor, _environment: environment } = this;
    executor.compile = (source, filename) =>
      environment.getVmContext() === null
        ? null
        : compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModuleOrMock(from, name) {
    if (isOurs.test(name) || oncePerFile.test(name)) return super.requireModuleOrMock(from, name);
    const folder = path.dirname(from);
    if (!requireFrom.has(folder)) requireFrom.set(folder, createRequire(from));
    return requireFrom.get(folder)(name);
  }

  // `process` is the worker's own here.
  installGetBuiltinModule() {}
};
