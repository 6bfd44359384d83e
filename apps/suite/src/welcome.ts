import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import pg from 'pg';
import type { RunningSuite } from './start-suite.js';
import type { SuiteSettings } from './suite.settings.js';

const commandLine = resolve(import.meta.dirname, '../../cli/bin/zwerm.mjs');

/**
 * Fills an empty installation and says how to come in: with the demo organisation, or with a one-time link for its
 * first administrator. Both go through the operators' command, as anybody could do by hand.
 */
export async function welcome(
  suite: RunningSuite,
  settings: SuiteSettings,
  startedAt: number,
): Promise<void> {
  const environment = {
    ...process.env,
    DATABASE_URL: suite.databaseUrl,
    ZWERM_DATA_DIR: resolve(settings.dataDir),
  };
  const publicUrl = settings.publicUrl ?? suite.url.replace('127.0.0.1', 'localhost');
  if (settings.demo === 'on') await zwerm(['demo', 'seed'], environment);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`\n  Zwerm is ready in ${seconds} s: ${publicUrl}\n`);
  if (settings.demo === 'on') await zwerm(['demo', 'logins'], environment);
  else if (await hasNobody(suite.databaseUrl))
    await zwerm(['admin', 'link', '--url', publicUrl], environment);
  console.log('  Ctrl-C stops everything; what was entered stays.\n');
}

async function hasNobody(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query('select 1 from people.person limit 1');
  await client.end();
  return rows.length === 0;
}

function zwerm(commandArguments: string[], environment: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [commandLine, ...commandArguments], {
      env: environment,
      stdio: 'inherit',
    });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`zwerm ${commandArguments.join(' ')} failed`)),
    );
  });
}
