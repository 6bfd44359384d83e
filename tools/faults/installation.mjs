import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../libs/platform/dist/embedded-postgres/embedded-postgres.js';
import { freePort, isListening, isRunning } from '../../libs/platform/dist/embedded-postgres/ports.js';
import { startNatsServer } from '../../libs/testing/dist/nats-server.js';
import { composedServices, launch, stopped, untilExit, untilReady } from '../run/compose-as-processes.mjs';
import { residentMb } from '../../bench/processes.mjs';
import { FaultyProxy } from './proxy.mjs';
import { loadWorld, runZwerm } from './operator.mjs';
import { LossyDisk } from './power-loss/lossy-disk.mjs';
import { childrenOf, endSoon, killed, secretsOf } from './service-processes.mjs';
import { mountTmpfs, unmount } from './tmpfs.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const firstPort = 27_000;

/**
 * A whole installation as processes: PostgreSQL with fsync on, nats-server, and the services of docker-compose.yml.
 * As there, what dies is started again. Two faulty proxies stand between gateway and voting (which also spreads over
 * voting's replicas) and between voting and PostgreSQL.
 */
export class Installation {
  /** Running processes by place: `voting`, and `voting.2` for the second replica. */
  #children = new Map();
  #wasReady = new WeakSet();
  #isStopping = false;
  #lines = [];
  /** How often a process ended by itself. */
  deaths = 0;

  /**
   * @param {{diskMb?: number, isLossy?: boolean, version?: string}} options diskMb: PostgreSQL lives on a disk of this
   *   size; isLossy: all that is kept is on a disk whose power can be cut; version: the folder in which the version to
   *   begin with is built
   */
  static async start(challenges, { diskMb, isLossy, version = root } = {}) {
    const installation = new Installation();
    installation.version = version;
    try {
      await installation.#prepare(challenges, { diskMb, isLossy });
      for (const [name] of installation.services) await installation.startService(name);
      return installation;
    } catch (error) {
      await installation.stop();
      throw new Error(`${error}\n${installation.said()}`, { cause: error });
    }
  }

  async #prepare(challenges, { diskMb, isLossy }) {
    this.folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'zwerm-faults-'));
    chmodSync(this.folder, 0o711);
    this.disk = path.join(this.folder, 'disk');
    mkdirSync(this.disk, { mode: 0o711 });
    if (diskMb && !mountTmpfs(this.disk, diskMb)) throw new Error('tmpfs cannot be mounted');
    if (isLossy) this.lossyDisk = new LossyDisk(this.disk, path.join(this.folder, 'platter'));
    await this.lossyDisk?.mount();
    const kept = isLossy ? this.disk : this.folder;
    this.postgresPort = await freePort(firstPort + (process.pid % 1_000));
    await this.startPostgres();
    this.nats = await startNatsServer(isLossy ? { folder: path.join(this.disk, 'nats') } : {});
    const composed = composedServices(this.version);
    const migrate = composed.find(([name]) => name === 'migrate');
    this.services = composed.filter(([name]) => name !== 'migrate');
    this.proxies = { voting: new FaultyProxy([]), database: new FaultyProxy([this.postgresPort]) };
    this.#ports = new Map();
    let next = this.postgresPort + 1;
    for (const place of [...composed.map(([name]) => name), ...this.services.map(([name]) => `${name}.2`)]) {
      this.#ports.set(place, await freePort(next));
      next = this.#ports.get(place) + 1;
    }
    for (const proxy of Object.values(this.proxies)) {
      await proxy.listen(await freePort(next));
      next = proxy.port + 1;
    }
    this.proxies.voting.targets = [this.#ports.get('voting')];
    this.secrets = await secretsOf(this.services, this.postgres.url, path.join(kept, 'checkpoints'));
    this.#migrate = migrate;
    await untilExit('migrate', this.launchMigrate());
    this.world = loadWorld(this, challenges);
  }
  #ports;
  #migrate;

  /** Starts `migrate` of the version at hand. */
  launchMigrate() {
    return launch(...this.#migrate, this.#ports, this.#options());
  }

  /** From here on what is started is this project's own version. */
  takeThisVersion() {
    this.version = root;
    const composed = composedServices();
    this.#migrate = composed.find(([name]) => name === 'migrate');
    this.services = composed.filter(([name]) => name !== 'migrate');
  }

  #options(change) {
    const { postgres, nats, secrets, version: folder } = this;
    const log = (line) => (this.#lines = [...this.#lines.slice(-400), line]);
    return { databaseUrl: postgres.url, natsUrl: nats.url, secrets, folder, log, change };
  }

  /** What operators' commands need to find this installation. */
  operatorEnvironment() {
    return {
      PATH: process.env.PATH,
      DATABASE_URL: this.postgres.url,
      NATS_URL: this.nats.url,
      CHECKPOINT_FILE: this.secrets.CHECKPOINT_FILE,
      ZWERM_SECRET: this.secrets.ZWERM_SECRET,
      ZWERM_DATA_DIR: path.join(this.folder, 'data'),
      LOG_LEVEL: 'error',
    };
  }

  /** Where the public API is: with two replicas there are two gateways. One that is starting gets no visitors yet. */
  get urls() {
    return ['gateway', 'gateway.2']
      .filter((place) => this.#wasReady.has(this.#children.get(place)))
      .map((place) => `http://127.0.0.1:${this.#ports.get(place)}`);
  }

  /**
   * Starts a replica of a service and waits until it is ready.
   * @param {{replica?: 1 | 2, environment?: Record<string, string>}} options environment: added for this one start
   */
  async startService(name, { replica = 1, environment = {} } = {}) {
    const place = replica === 1 ? name : `${name}.${replica}`;
    const [, service] = this.services.find(([other]) => other === name);
    const places = new Map(this.#ports).set(name, this.#ports.get(place));
    const change = (usual) => ({ ...this.#throughProxies(name, usual), ...environment });
    const child = launch(name, service, places, this.#options(change));
    this.#children.set(place, child);
    child.once('exit', () => {
      if (this.#isStopping || this.#children.get(place) !== child) return;
      this.deaths += 1;
      void this.#revive(name, replica, child);
    });
    await untilReady(place, child, this.#ports.get(place));
    this.#wasReady.add(child);
    if (name === 'voting') this.#spread();
  }

  /** `restart: unless-stopped`, without what was set for one start. */
  async #revive(name, replica, dead) {
    const place = replica === 1 ? name : `${name}.${replica}`;
    while (!this.#isStopping && this.#children.get(place) === dead) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (this.#isStopping || this.#children.get(place) !== dead) return;
      await this.startService(name, { replica }).catch(() => undefined);
    }
  }

  #throughProxies(name, environment) {
    if (name === 'gateway')
      return { ...environment, VOTING_URL: `http://127.0.0.1:${this.proxies.voting.port}` };
    if (name !== 'voting') return environment;
    const url = new URL(environment.DATABASE_URL);
    url.port = String(this.proxies.database.port);
    return { ...environment, DATABASE_URL: url.href };
  }

  #spread() {
    this.proxies.voting.targets = ['voting', 'voting.2']
      .filter((place) => this.#children.has(place))
      .map((place) => this.#ports.get(place));
  }

  child(place) {
    return this.#children.get(place);
  }

  portOf(place) {
    return this.#ports.get(place);
  }

  /** Whether a service answers that it is ready. */
  async isReady(place) {
    const answer = await fetch(`http://127.0.0.1:${this.#ports.get(place)}/readyz`).catch(() => undefined);
    return answer?.ok ?? false;
  }

  /** Resident memory of a service, in MB. */
  residentMb(place) {
    return residentMb(this.#children.get(place)?.pid);
  }

  get places() {
    return [...this.#children.keys()];
  }

  /** Takes back whatever a fault has left: one replica of everything, nothing in between misbehaves. */
  async heal() {
    for (const proxy of Object.values(this.proxies)) proxy.set('pass');
    if (!isRunning(this.postgres.processId)) await this.startPostgres();
    if (!(await isListening(Number(new URL(this.nats.url).port)))) await this.nats.start();
    for (const place of this.places.filter((name) => name.endsWith('.2'))) await this.stopService(place);
    for (const [name] of this.services)
      for (let triesLeft = 100; !(await this.isReady(name)); triesLeft--) {
        if (triesLeft === 0) throw new Error(`${name} does not become ready again`);
        if (!this.#children.has(name)) await this.startService(name).catch(() => undefined);
        await pause(200);
      }
  }

  /** Ends a service for good, until it is started again. */
  async stopService(place) {
    const child = this.#children.get(place);
    this.#children.delete(place);
    if (place.startsWith('voting')) this.#spread();
    await stopped(child);
  }

  /**
   * Cuts the power of the one machine that everything runs on: within a moment, and the gateway first, so that nobody
   * is answered by what is half gone. Starts nothing again.
   */
  async losePower({ torn }) {
    const processes = [...this.#children.values()].reverse();
    this.#children.clear();
    const backends = childrenOf(this.postgres.processId);
    for (const child of processes) child.kill('SIGKILL');
    const gone = [killed([this.postgres.processId, ...backends]), this.nats.kill()];
    const [fates] = await Promise.all([this.lossyDisk.cut({ torn }), ...gone]);
    this.#spread();
    return fates;
  }

  /** Starts a service anew, with something in its environment that its next life does not get. */
  async restartService(name, environment = {}) {
    await this.stopService(name);
    await this.startService(name, { environment });
  }

  async startPostgres() {
    this.postgres = await startEmbeddedPostgres({
      dataDir: path.join(this.disk, 'pg'),
      port: this.postgresPort,
    });
    if (this.postgres.port !== this.postgresPort)
      throw new Error(`PostgreSQL took port ${this.postgres.port}`);
  }

  /** @param {'fast' | 'immediate'} mode as in pg_ctl: immediate keeps nothing but the log it has flushed */
  async stopPostgres(mode) {
    const { processId } = this.postgres;
    process.kill(processId, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    while (isRunning(processId) || (await isListening(this.postgresPort))) await pause(20);
  }

  /** A full disk may end PostgreSQL, some seconds later: whether it did. */
  async hasPostgresGivenUp() {
    for (let triesLeft = 30; triesLeft > 0; triesLeft--) {
      if (!isRunning(this.postgres.processId)) return true;
      if (await isListening(this.postgresPort)) await pause(100);
    }
    return false;
  }

  /** Asks PostgreSQL directly, past all proxies. */
  async query(sql, values = []) {
    const client = new pg.Client({ connectionString: this.postgres.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Runs `zwerm` on this installation. @returns {Promise<{code: number, output: string}>} */
  zwerm(words) {
    return runZwerm(this, words);
  }

  /** The last things the services said. */
  said() {
    return this.#lines.join('');
  }

  writeLog(file) {
    writeFileSync(file, this.said());
  }

  async stop() {
    this.#isStopping = true;
    await Promise.all([...this.#children.values()].map((child) => endSoon(child)));
    for (const proxy of Object.values(this.proxies ?? {})) await proxy.close();
    await this.nats?.remove();
    if (this.postgres && isRunning(this.postgres.processId)) await this.stopPostgres('fast');
    if (this.lossyDisk) await this.lossyDisk.remove();
    else if (this.disk) unmount(this.disk);
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
  }
}

export const pause = (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs));
