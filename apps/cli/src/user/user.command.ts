import type { Command } from 'commander';

interface EraseOptions {
  readonly dryRun?: true;
  readonly yes?: true;
  readonly json?: true;
  readonly replay?: string;
}

/** Adds `zwerm user find|export|erase|erased`: what the law lets a person ask of their data, for an operator. */
export function registerUser(program: Command): void {
  const user = program
    .command('user')
    .description('find a person, give them what is kept of them, erase them');
  user
    .command('find <text>')
    .description('people whose name or e-mail address holds the text')
    .option('--json', 'print one line of JSON')
    .action(async (text: string, { json }: { json?: true }) => {
      const { findUser } = await import('./find-user.js');
      const found = await findUser(text);
      if (json) console.log(JSON.stringify(found));
      else
        for (const { id, displayName, email } of found) console.log(`${id}  ${displayName}  ${email ?? '-'}`);
    });
  user
    .command('export <id>')
    .description('write a zip with everything that is kept of a person')
    .requiredOption('--to <file>', 'file to write')
    .action(async (id: string, { to }: { to: string }) => {
      const { exportUser } = await import('./export-user.js');
      console.log(`${await exportUser(id, to)} bytes written to ${to}`);
    });
  registerErase(user);
  user
    .command('erased')
    .description('list who was erased, by number: keep it beside your backups')
    .option('--json', 'print one line of JSON')
    .action(async ({ json }: { json?: true }) => {
      const { listErased } = await import('./erase-user.js');
      const erased = await listErased();
      if (json) console.log(JSON.stringify(erased));
      else for (const { personId, erasedAt } of erased) console.log(`${personId}  ${erasedAt}`);
    });
}

function registerErase(user: Command): void {
  user
    .command('erase [id]')
    .description(
      'erase a person for good and print the certificate; or again, whom a restored backup brought back',
    )
    .option('--dry-run', 'only count what would go')
    .option('--yes', 'do it')
    .option(
      '--replay <file>',
      'a list that `zwerm user erased --json` printed before the backup was restored',
    )
    .option('--json', 'print JSON')
    .action(async (id: string | undefined, options: EraseOptions, command: Command) => {
      if ((id === undefined) === (options.replay === undefined))
        command.error('error: give an id or --replay', { exitCode: 2 });
      if (!options.dryRun && !options.yes)
        command.error('error: this cannot be undone: say --yes, or --dry-run to see what would go', {
          exitCode: 2,
        });
      await erase(id, options);
    });
}

async function erase(id: string | undefined, { dryRun, replay, json }: EraseOptions): Promise<void> {
  const { countUser, eraseUsers, readReplay } = await import('./erase-user.js');
  const ids = replay === undefined ? [id ?? ''] : await readReplay(replay);
  if (dryRun) {
    const counts = await countUser(ids);
    if (json) console.log(JSON.stringify(counts));
    else
      for (const { service, name, rows } of counts) if (rows > 0) console.log(`${service}/${name}: ${rows}`);
    return;
  }
  const certificates = await eraseUsers(ids, replay !== undefined);
  if (json) console.log(JSON.stringify(certificates));
  else
    for (const { personId, completedAt, confirmations } of certificates)
      console.log(
        `${personId} erased, complete ${completedAt}: ${confirmations.map(({ service, rows }) => `${service} ${rows}`).join(', ')}`,
      );
}
