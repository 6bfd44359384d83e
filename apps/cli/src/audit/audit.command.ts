import type { Command } from 'commander';
import type { LogRestore } from '@zwerm/voting/log/domain/log-restore';
import { CommandFailed } from '../command-failed.js';

/** Adds `zwerm audit verify`: the whole log computed anew, for operators. */
export function registerAudit(program: Command): void {
  const audit = program.command('audit').description('the log of ballots');
  audit
    .command('verify')
    .description('compute the log anew and compare it with the checkpoints inside and outside the database')
    .option('--json', 'print one line of JSON')
    .action(async ({ json }: { json?: true }) => {
      const { verifyLog } = await import('./verify-log.js');
      const report = await verifyLog();
      const { size, problem, index } = report;
      const where = index === null ? '' : `: entry ${index} is the first that is wrong`;
      console.log(json ? JSON.stringify(report) : (problem ?? `✓ ${size} entries, all as they were signed`));
      if (!json) for (const restore of report.restores) console.log(lossOf(restore));
      if (problem) throw new CommandFailed(`the log is not what was signed${where}`);
    });
  audit
    .command('accept-restore')
    .description(
      'after the database was put back to an older state: record what the log lost, and let it go on',
    )
    .requiredOption('--reason <text>', 'why, for everybody to read')
    .option('--json', 'print one line of JSON')
    .action(async ({ reason, json }: { reason: string; json?: true }) => {
      const { acceptRestore } = await import('./accept-restore.js');
      const restore = await acceptRestore(reason);
      if (json) console.log(JSON.stringify(restore ?? null));
      else console.log(restore ? lossOf(restore) : '✓ nothing that was signed is gone');
    });
}

const lossOf = ({ size, signedSize, acceptedAt, reason }: LogRestore): string =>
  `put back (${acceptedAt}): ${signedSize - size} of ${signedSize} signed entries were lost. ${reason}`;
