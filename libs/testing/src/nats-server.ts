import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isListening } from '@zwerm/platform/embedded-postgres/ports';

/** A real nats-server with JetStream on its own folder and port. */
export interface NatsServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Ends it without a word. */
  readonly kill: () => Promise<void>;
  /** Starts again on the same port; with an empty store it has forgotten every stream and consumer. */
  readonly start: (options?: { emptyStore?: boolean }) => Promise<void>;
  /** Copies what is stored now, as a disk would hold it that had flushed so far. */
  readonly flush: () => void;
  /** Dies, and starts with the events of the last `flush`, but knowing how far consumers had come since: a power cut. */
  readonly losePower: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Why there is no nats-server on this machine; undefined when there is one. */
export function missingNatsServer(): string | undefined {
  const result = spawnSync('nats-server', ['--version'], { env: searchPath() });
  return result.status === 0 ? undefined : 'nats-server is not installed';
}

/**
 * @param options folder: where it stores, made when it is not there; one of its own when left out
 * @throws Error when nats-server is missing: a test that needs it must fail, not skip
 */
export async function startNatsServer(options: { folder?: string } = {}): Promise<NatsServer> {
  const missing = missingNatsServer();
  if (missing) throw new Error(missing);
  const port = await freePort(20_000 + (process.pid % 5_000));
  let folder = options.folder ?? mkdtempSync(join(tmpdir(), 'zwerm-nats-'));
  let child: ChildProcess | undefined;
  const start = async ({ emptyStore = false } = {}): Promise<void> => {
    if (emptyStore) {
      rmSync(folder, { recursive: true, force: true });
      folder = mkdtempSync(join(tmpdir(), 'zwerm-nats-'));
    }
    child = spawn('nats-server', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', String(port)], {
      stdio: 'ignore',
      env: searchPath(),
    });
    for (let triesLeft = 200; !(await isListening(port)); triesLeft--) {
      if (triesLeft === 0) throw new Error('nats-server did not start');
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const endBy = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  const stop = (): Promise<void> => endBy('SIGTERM');
  const kill = (): Promise<void> => endBy('SIGKILL');
  const flushed = mkdtempSync(join(tmpdir(), 'zwerm-nats-'));
  const flush = (): void => {
    rmSync(flushed, { recursive: true, force: true });
    cpSync(folder, flushed, { recursive: true });
  };
  const losePower = async (): Promise<void> => {
    await stop();
    keepConsumers(folder, flushed);
    rmSync(folder, { recursive: true, force: true });
    cpSync(flushed, folder, { recursive: true });
    await start();
  };
  const remove = async (): Promise<void> => {
    await stop();
    for (const one of [folder, flushed]) rmSync(one, { recursive: true, force: true });
  };
  await start();
  return { url: `nats://127.0.0.1:${port}`, start, stop, kill, flush, losePower, remove };
}

/** Puts the consumers of one store in the place of those of another. */
function keepConsumers(from: string, to: string): void {
  const streams = join('jetstream', '$G', 'streams');
  for (const stream of readdirSync(join(to, streams))) {
    const consumers = join(streams, stream, 'obs');
    if (existsSync(join(from, consumers)))
      cpSync(join(from, consumers), join(to, consumers), { recursive: true });
  }
}

/** Debian installs it in a folder that an ordinary user's PATH lacks. */
const searchPath = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin`,
});
