import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { CommandFailed } from '../command-failed.js';
import { votesIn } from '../record/votes-in.js';
import { Invalid, verifyBundle, type Verdict } from './verifier.js';

/** Adds `zwerm verify <bundle>`: counts a closed round again, from its bundle alone. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('check a bundle: its signature, its place in the log, each ballot and every total')
    .argument('<bundle>', 'file with the bundle of a closed round')
    .option('-r, --receipt <file>', 'check this receipt against it as well')
    .option('-k, --key <key>', 'the verifier key you know to be that of the log')
    .option('--json', 'print one line of JSON')
    .action(async (file: string, options: { receipt?: string; key?: string; json?: true }) => {
      const bundle = await textOf(file);
      const receipt = options.receipt === undefined ? {} : { receipt: await textOf(options.receipt) };
      const key = options.key === undefined ? {} : { key: options.key };
      const verdict = verdictOn(bundle, { ...receipt, ...key });
      console.log(options.json ? JSON.stringify(verdict) : asText(verdict));
    });
}

function verdictOn(bundle: string, options: { receipt?: string; key?: string }): Verdict {
  try {
    return verifyBundle(bundle, options);
  } catch (error) {
    if (error instanceof Invalid) throw new CommandFailed(`INVALID: ${error.message}`);
    // A part that is missing, or of another kind than it must be.
    if (error instanceof TypeError) throw new CommandFailed('INVALID: this has not the form of a bundle');
    throw error;
  }
}

/** @throws CommandFailed when it cannot be read */
async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandFailed(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function asText(verdict: Verdict): string {
  const { method, participants, eligible, totals, merged, receipt } = verdict;
  return [
    `VALID: ${method}, ${votesIn(verdict)} ballots of ${participants} people out of ${eligible}`,
    ...totals.map(asLine),
    ...(merged ? [`after ${merged.steps} steps of merging ideas`, ...merged.totals.map(asLine)] : []),
    ...(receipt ? [`the ballot of the receipt was ${receipt}`] : []),
  ].join('\n');
}

const asLine = ([ideaId, aspect, choice, count]: Verdict['totals'][number]): string =>
  [`  ${ideaId}`, aspect, choice, count].filter((part) => part !== '').join('  ');
