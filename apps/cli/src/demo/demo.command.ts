import { asOptionalUrl, readSettings } from '@zwerm/platform/config/settings';
import type { Command } from 'commander';
import pg from 'pg';
import { cliSettings } from '../cli.settings.js';
import { demoPassword } from './demo-login.js';
import { demoIds } from './demo-ids.js';
import { demoPeople, demoSeed, fixedPeople, newcomerOf } from './people.js';

/** Adds `zwerm demo seed` and `zwerm demo logins`. */
export function registerDemo(program: Command): void {
  const demo = program.command('demo').description('the demo organisation Polderlicht Groep');
  demo
    .command('seed')
    .description('fill an empty installation with the demo organisation; a second run changes nothing')
    .action(async () => {
      const { dataDir, databaseUrl } = readSettings(cliSettings, process.env);
      if (databaseUrl && (await isSeeded(databaseUrl))) return;
      const { seedDemo } = await import('./seed-demo.js');
      await seedDemo(demoPassword(dataDir, process.env));
    });
  demo
    .command('logins')
    .description('print who can sign in, and with what')
    .action(() => {
      const { dataDir } = readSettings(cliSettings, process.env);
      const newcomer = newcomerOf(demoPeople(demoSeed));
      const width = Math.max(...[...fixedPeople, newcomer].map((person) => person?.email.length ?? 0));
      for (const { email, displayName, functionTitle } of fixedPeople)
        console.log(`  ${email.padEnd(width)}  ${displayName}, ${functionTitle}`);
      if (newcomer)
        console.log(
          `  ${newcomer.email.padEnd(width)}  ${newcomer.displayName}, who comes here for the first time`,
        );
      console.log(`  password for all: ${demoPassword(dataDir, process.env)}\n`);
    });
}

/** A look that costs milliseconds, so that a second start is fast. */
async function isSeeded(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: asOptionalUrl(databaseUrl) });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('challenges.challenge') is not null as there`,
    );
    if (!rows[0]?.there) return false;
    const found = await client.query('select 1 from voting.round where challenge_id = $1 and state = $2', [
      demoIds.lastSeeded(),
      'closed',
    ]);
    return (found.rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
