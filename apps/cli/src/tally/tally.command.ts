import { Option, type Command } from 'commander';
import { listedMethods, tallyChoice } from './choice/tally-choice.js';
import { tallyFile } from './tally-file.js';
import { tallyTable } from './tally-table.js';
import { UsageError } from './usage-error.js';

const USAGE_EXIT_CODE = 2;

interface TallyOptions {
  readonly method?: string;
  readonly json?: true;
  readonly list?: true;
  readonly seats?: number;
  readonly decimals?: number;
  readonly maxSkipped?: number;
  readonly overvote?: 'ends' | 'skips';
  readonly batch?: true;
  readonly strata?: string;
  readonly ties: 'lot' | 'candidate-order';
  readonly seed: string;
}

/** Adds `zwerm tally <path>`: a ranking from a file, for people as a table, for programs as JSON. */
export function registerTally(program: Command): void {
  program
    .command('tally')
    .description('compute a ranking or a choice from a file or folder of votes, without a server')
    .argument('[path]', 'file or folder with votes')
    .option('-m, --method <method>', 'how to count; without it what fits the file')
    .option('--json', 'print one line of JSON')
    .option('--list', 'print the formats and methods there are')
    .option('--seats <number>', 'how many are elected', Number)
    .option('--decimals <number>', 'decimals of a transferred vote', Number)
    .option('--max-skipped <number>', 'empty places in a row after which a ballot ends', Number)
    .option('--batch', 'let those leave a runoff together who together have fewer votes than the next')
    .option('--strata <column>', 'column that says to which part of the people each belongs')
    .addOption(new Option('--overvote <rule>', 'a place with two names').choices(['ends', 'skips']))
    .addOption(
      new Option('--ties <policy>', 'who goes first when equal')
        .choices(['lot', 'candidate-order'])
        .default('lot'),
    )
    .option('--seed <text>', 'published seed of the lot', 'zwerm')
    .action(async (location: string | undefined, options: TallyOptions, command: Command) => {
      try {
        command.configureOutput().writeOut?.(await textOf(location, options));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        command.error(`error: ${error.message}`, { exitCode: USAGE_EXIT_CODE });
      }
    });
}

async function textOf(location: string | undefined, options: TallyOptions): Promise<string> {
  if (options.list) return `${LISTED.join('\n')}\n${listedMethods().join('\n')}\n`;
  if (location === undefined) throw new UsageError('name a file or folder with votes, or --list');
  const { ties, seed, method, json, ...rest } = options;
  for (const number of [rest.seats, rest.decimals, rest.maxSkipped])
    if (number !== undefined && !(Number.isInteger(number) && number >= 0 && number <= MOST))
      throw new UsageError(`seats, decimals and max-skipped are whole numbers up to ${MOST}`);
  const choice = await tallyChoice(location, method, { ...rest, ties: { policy: ties, seed } });
  if (choice) return `${JSON.stringify(choice, null, json ? undefined : 2)}\n`;
  const tally = await tallyFile(location, method ?? 'agree-disagree-pass');
  return json ? `${JSON.stringify(tally)}\n` : tallyTable(tally);
}

const MOST = 1000;

const LISTED = [
  'polis: a folder with comments.csv and votes.csv',
  '  agree-disagree-pass: hierarchical posterior of the share that agrees',
  '  support: agreement read as support',
];
