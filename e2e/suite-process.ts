import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@zwerm/platform/embedded-postgres/ports';
import { runningPostgres } from '@zwerm/platform/embedded-postgres/embedded-postgres';

const root = path.resolve(__dirname, '..');

/** A suite that runs as a process of its own, as `npm start` runs it once everything is built. */
export interface SuiteProcess {
  readonly url: string;
  readonly output: () => string;
  /** Ctrl-C, as a terminal sends it. @returns the exit code */
  readonly interrupt: () => Promise<number | null>;
  /** As a power cut would: no chance to tidy up. */
  readonly kill: () => Promise<void>;
  readonly processId: number;
}

/** A data folder for suites of one test file. */
export function newDataFolder(): { path: string; remove: () => Promise<void> } {
  const folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'zwerm-e2e-'));
  chmodSync(folder, 0o711);
  const dataDir = path.join(folder, 'data');
  return {
    path: dataDir,
    remove: async () => {
      await (await runningPostgres(path.join(dataDir, 'postgres')))?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the built suite and waits until it says that it is ready. */
export async function startSuiteProcess(environment: Record<string, string>): Promise<SuiteProcess> {
  const port = environment['PORT'] ?? String(await freePort(24_000 + (process.pid % 2_000)));
  const child = spawn(process.execPath, [path.join(root, 'apps/suite/dist/main.js')], {
    cwd: root,
    env: { ...withoutTestSettings(), PORT: port, ZWERM_REQUIRE_SECOND_FACTOR: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  await untilItSays(child, () => output, 'Ctrl-C stops everything');
  const exited = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exit = once(child, 'exit');
    child.kill(signal);
    return ((await exit) as [number | null])[0];
  };
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    interrupt: () => exited('SIGINT'),
    kill: async () => {
      await exited('SIGKILL');
    },
    processId: child.pid ?? 0,
  };
}

/** Runs `zwerm` and gives what it printed. */
export async function zwerm(
  words: readonly string[],
  environment: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [path.join(root, 'apps/cli/bin/zwerm.mjs'), ...words], {
    cwd: root,
    env: { ...withoutTestSettings(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output };
}

async function untilItSays(child: ChildProcess, output: () => string, wanted: string): Promise<void> {
  for (let triesLeft = 2_400; !output().includes(wanted); triesLeft--) {
    if (child.exitCode !== null) throw new SuiteDidNotStart(output());
    if (triesLeft === 0) throw new Error(`the suite did not get ready:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The suite refused to start; `said` is what it printed. */
export class SuiteDidNotStart extends Error {
  constructor(readonly said: string) {
    super(said);
  }
}

const withoutTestSettings = (): NodeJS.ProcessEnv => {
  const { TEST_DATABASE_URL: _url, DATABASE_URL: _database, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
};
