import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { runningPostgres } from '../../libs/platform/dist/embedded-postgres/embedded-postgres.js';
import { freePort, isRunning } from '../../libs/platform/dist/embedded-postgres/ports.js';
import { pause } from './installation.mjs';
import { LossyDisk } from './power-loss/lossy-disk.mjs';
import { childrenOf, killed } from './service-processes.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const serviceNames = ['people', 'challenges', 'ideas', 'voting', 'aggregation', 'gateway'];

/** What `npm start` runs: all services in one process, on a PostgreSQL of its own. For faults as Installation is. */
export class EmbeddedSuite {
  services = serviceNames.map((name) => [name]);
  said = '';

  /** @param {{isLossy?: boolean}} options isLossy: its data folder is on a disk whose power can be cut */
  static async start(challenges, { isLossy = false } = {}) {
    const suite = new EmbeddedSuite();
    suite.folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'zwerm-faults-'));
    chmodSync(suite.folder, 0o711);
    suite.disk = path.join(suite.folder, 'disk');
    if (isLossy) suite.lossyDisk = new LossyDisk(suite.disk, path.join(suite.folder, 'platter'));
    await suite.lossyDisk?.mount();
    suite.port = await freePort(29_500);
    suite.world = suite.#load(challenges);
    await suite.startSuite();
    return suite;
  }

  get urls() {
    return [`http://127.0.0.1:${this.port}`];
  }

  #environment() {
    const { PATH } = process.env;
    const ZWERM_DATA_DIR = path.join(this.disk, 'data');
    return { PATH, ZWERM_DATA_DIR, ZWERM_DEMO: 'off', ZWERM_REQUIRE_SECOND_FACTOR: 'off', LOG_LEVEL: 'warn' };
  }

  #load(challenges) {
    const result = spawnSync(process.execPath, [path.join(root, 'tools/faults/world.mjs')], {
      cwd: root,
      env: { ...this.#environment(), CHALLENGES: challenges.join(',') },
      maxBuffer: 16 * 1024 * 1024,
    });
    if (result.status !== 0)
      throw new Error(`the world could not be loaded: ${result.stderr}${result.stdout}`);
    return JSON.parse(String(result.stdout).trim().split('\n').at(-1));
  }

  #launch(port) {
    const child = spawn(process.execPath, [path.join(root, 'apps/suite/dist/main.js')], {
      cwd: root,
      env: { ...this.#environment(), PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (this.said += text));
    return child;
  }

  async startSuite() {
    this.child = this.#launch(this.port);
    for (let triesLeft = 600; triesLeft > 0; triesLeft--) {
      if (this.child.exitCode !== null)
        throw new Error(`the suite did not start: ${this.said.slice(-1_000)}`);
      const answer = await fetch(`${this.urls[0]}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await pause(50);
    }
    throw new Error('the suite did not become ready');
  }

  /** Starts another suite on the same data. @returns what became of it */
  async startSecond() {
    const said = this.said.length;
    const child = this.#launch(await freePort(this.port + 1));
    const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
    const [code] = await once(child, 'exit');
    clearTimeout(timer);
    return { code, said: this.said.slice(said) };
  }

  async #postgres() {
    return runningPostgres(path.join(this.disk, 'data/postgres'));
  }

  /** @param {{withPostgres: boolean}} options kills the database as well, as far as that is possible: at once */
  async kill({ withPostgres }) {
    const postgres = withPostgres ? await this.#postgres() : undefined;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    if (postgres) process.kill(postgres.processId, 'SIGQUIT');
    await exit;
    while (postgres && isRunning(postgres.processId)) await pause(20);
  }

  /** Cuts the power of the machine of suite and database, and gives it back. @param {{torn: boolean, seed: number}} how */
  async losePower({ torn, seed }) {
    const { processId } = await this.#postgres();
    const backends = childrenOf(processId);
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await Promise.all([killed([processId, ...backends]), this.lossyDisk.cut({ torn }), exit]);
    await this.lossyDisk.mount(seed);
  }

  async query(sql, values = []) {
    const client = new pg.Client({ connectionString: (await this.#postgres()).url });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  heal() {
    return Promise.resolve();
  }

  async stop() {
    if (this.child && this.child.exitCode === null && this.child.signalCode === null) {
      const exit = once(this.child, 'exit');
      this.child.kill('SIGINT');
      await exit;
    }
    await (await this.#postgres())?.stop();
    await this.lossyDisk?.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
