import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDurably } from '../data-folder/durable-file.js';
import { postgresAccount, reachableFolder, type Account } from './account.js';
import { nativeFolder } from './native-files.js';
import { freePort, isListening, isRunning } from './ports.js';

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** First port to try; must stay below 32768, above which Linux hands out ports for outgoing connections. */
  readonly port?: number;
  /** Throw-away data for tests: fast, and lost at a power cut. */
  readonly isThrowAway?: boolean;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  readonly processId: number;
  /** True when it was running already: left by a parent that was killed, or belonging to another process. */
  readonly wasRunning: boolean;
  readonly stop: () => Promise<void>;
}

const superuser = 'zwerm';
const program = (folder: string, name: string): string =>
  join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/**
 * Starts real PostgreSQL from its npm package as a child process on a folder, or takes over the one that already
 * runs there. Makes the database cluster on first use.
 * @throws Error with PostgreSQL's own words when it does not start
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = postgresAccount();
  const folder = nativeFolder(account);
  const dataDir = reachableFolder(options.dataDir, account);
  if (!existsSync(join(dataDir, 'PG_VERSION')))
    initialise(folder, dataDir, account, options.isThrowAway ?? false);
  const running = await runningOn(dataDir);
  if (running) return running;
  const port = await freePort(options.port ?? 15_432);
  const child = launch(folder, dataDir, port, account, options.isThrowAway ?? false);
  await untilReady(child);
  const end = (): boolean => child.kill('SIGINT');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return {
    url: urlOf(dataDir, port),
    port,
    processId: child.pid ?? 0,
    wasRunning: false,
    stop: () => stopChild(child),
  };
}

/** The PostgreSQL that runs on a data folder at this moment, if any. */
export async function runningPostgres(dataDir: string): Promise<EmbeddedPostgres | undefined> {
  return runningOn(reachableFolder(dataDir, postgresAccount()));
}

async function runningOn(dataDir: string): Promise<EmbeddedPostgres | undefined> {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const processId = Number(lines[0]);
  const port = Number(lines[3]);
  if (!isRunning(processId) || !(await isListening(port))) return undefined;
  const stop = async (): Promise<void> => {
    process.kill(processId, 'SIGINT');
    while (isRunning(processId)) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  return { url: urlOf(dataDir, port), port, processId, wasRunning: true, stop };
}

const passwordFile = (dataDir: string): string => `${dataDir}.password`;

const urlOf = (dataDir: string, port: number): string =>
  `postgres://${superuser}:${readFileSync(passwordFile(dataDir), 'utf8').trim()}@127.0.0.1:${port}/postgres`;

function initialise(folder: string, dataDir: string, account: Account, isThrowAway: boolean): void {
  mkdirSync(dirname(dataDir), { recursive: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeDurably(passwordFile(dataDir), randomBytes(18).toString('base64url'));
  for (const path of [dataDir, passwordFile(dataDir)])
    if (account.uid !== undefined) chownSync(path, account.uid, account.gid ?? account.uid);
  const result = spawnSync(
    program(folder, 'initdb'),
    [
      ...['-D', dataDir, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile(dataDir)}`],
      // Without these the cluster takes the machine's locale, and SQL_ASCII where there is none.
      ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ...(isThrowAway ? ['--no-sync'] : []),
    ],
    { ...account, cwd: '/', env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' },
  );
  if (result.status === 0) return;
  rmSync(dataDir, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not make its data folder: ${result.stderr || String(result.error)}`);
}

function launch(
  folder: string,
  dataDir: string,
  port: number,
  account: Account,
  isThrowAway: boolean,
): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    jit: 'off',
    timezone: 'UTC',
    max_connections: '250',
    ...(isThrowAway
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : { shared_buffers: '256MB', max_wal_size: '2GB' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(program(folder, 'postgres'), ['-D', dataDir, '-p', String(port), ...flags], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
    // Ctrl-C reaches the whole process group: PostgreSQL must outlive our own orderly stop.
    detached: process.platform !== 'win32',
  });
}

function untilReady(child: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      if (text.includes('ready to accept connections')) {
        child.unref();
        (child.stderr as unknown as { unref: () => void }).unref();
        resolve();
      }
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostgreSQL stopped with code ${code}: ${said}`)));
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.ref();
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}
