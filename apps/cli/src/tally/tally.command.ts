import type { Command } from 'commander';
import { tallyFile } from './tally-file.js';
import { tallyTable } from './tally-table.js';
import { UsageError } from './usage-error.js';

const USAGE_EXIT_CODE = 2;

/** Adds `zwerm tally <path>`: a ranking from a file, for people as a table, for programs as JSON. */
export function registerTally(program: Command): void {
  program
    .command('tally')
    .description('compute a ranking from a file or folder of votes, without a server')
    .argument('<path>', 'file or folder with votes')
    .option('-m, --method <method>', 'how to count', 'agree-disagree-pass')
    .option('--json', 'print one line of JSON')
    .action(async (location: string, options: { method: string; json?: true }, command: Command) => {
      try {
        const tally = await tallyFile(location, options.method);
        const text = options.json ? `${JSON.stringify(tally)}\n` : tallyTable(tally);
        command.configureOutput().writeOut?.(text);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        command.error(`error: ${error.message}`, { exitCode: USAGE_EXIT_CODE });
      }
    });
}
