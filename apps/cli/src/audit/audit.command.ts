import type { Command } from 'commander';
import { CommandFailed } from '../command-failed.js';

/** Adds `zwerm audit verify`: the whole log computed anew, for operators. */
export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('the log of ballots')
    .command('verify')
    .description('compute the log anew and compare it with the checkpoints inside and outside the database')
    .option('--json', 'print one line of JSON')
    .action(async ({ json }: { json?: true }) => {
      const { verifyLog } = await import('./verify-log.js');
      const report = await verifyLog();
      const { size, problem, index } = report;
      const where = index === null ? '' : `: entry ${index} is the first that is wrong`;
      console.log(json ? JSON.stringify(report) : (problem ?? `✓ ${size} entries, all as they were signed`));
      if (problem) throw new CommandFailed(`the log is not what was signed${where}`);
    });
}
