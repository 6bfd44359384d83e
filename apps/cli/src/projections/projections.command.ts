import type { RebuildReport } from '@zwerm/aggregation/rebuild/rebuild-projection';
import type { Command } from 'commander';

/** Adds `zwerm projections diff|rebuild`: what is made from events, made again from the record. */
export function registerProjections(program: Command): void {
  const projections = program
    .command('projections')
    .description('what is made from events, made again from the record');
  projections
    .command('diff')
    .description('rebuild the rankings beside the live ones and compare them, bit by bit; changes nothing')
    .option('--json', 'print one line of JSON')
    .action((options: { json?: true }) => run(false, options));
  projections
    .command('rebuild')
    .description('rebuild the rankings from the record and put them in the place of the live ones')
    .option('--json', 'print one line of JSON')
    .action((options: { json?: true }) => run(true, options));
}

async function run(swap: boolean, { json }: { json?: true }): Promise<void> {
  const { rebuildProjection } = await import('@zwerm/aggregation/rebuild/rebuild-projection');
  const { openDatabase } = await import('../record/open-database.js');
  const database = await openDatabase();
  try {
    const report = await rebuildProjection({ databaseUrl: database.url, swap, logLevel: 'error' });
    console.log(json ? JSON.stringify(report) : asText(report));
    if (!swap && !report.diff.isSame) throw new Error('the live rankings differ from what the record says');
  } finally {
    await database.close();
  }
}

function asText({ events, deadLetters, diff, isSwapped }: RebuildReport): string {
  const different = diff.tables.filter(({ onlyLive, onlyRebuilt }) => onlyLive + onlyRebuilt > 0);
  return [
    `${events} events, ${deadLetters} dead letters, ${diff.rankings.length} rankings compared`,
    ...different.map(
      ({ table, onlyLive, onlyRebuilt }) =>
        `  ${table}: ${onlyLive} rows only live, ${onlyRebuilt} only rebuilt`,
    ),
    ...(diff.notYetApplied > 0 ? [`  ${diff.notYetApplied} events were still on their way`] : []),
    diff.isSame ? 'the same to the last bit' : 'different',
    ...(isSwapped ? ['the rebuilt rankings are in place'] : []),
  ].join('\n');
}
