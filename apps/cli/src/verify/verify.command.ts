import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { CommandFailed } from '../command-failed.js';
import { votesIn } from '../record/votes-in.js';
import { Invalid, verifyBundle, type Verdict } from './verifier.js';
import { verifySnapshot, type SnapshotVerdict } from './verify-snapshot.js';

interface Options {
  readonly receipt?: string;
  readonly snapshot?: string;
  readonly key?: string;
  readonly json?: true;
}

const whyNotRecomputed: Readonly<Record<SnapshotVerdict['notRecomputed'][number], string>> = {
  representative: 'which ideas the representative list chose: it needs to know who agrees with several',
  outcome: 'what the ballots decide together: it needs whole ballots',
  parts: 'how many of each part of the roll judged an idea: ballots do not say from which part they are',
};

/** Adds `zwerm verify <bundle>`: counts a closed round again, from its bundle alone. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('check a bundle: its signature, its place in the log, each ballot and every total')
    .argument('<bundle>', 'file with the bundle of a closed round')
    .option('-r, --receipt <file>', 'check this receipt against it as well')
    .option('-s, --snapshot <file>', 'compute what was published of the round again, and compare')
    .option('-k, --key <key>', 'the verifier key you know to be that of the log')
    .option('--json', 'print one line of JSON')
    .action(async (file: string, options: Options) => {
      const bundle = await textOf(file);
      const receipt = options.receipt === undefined ? {} : { receipt: await textOf(options.receipt) };
      const key = options.key === undefined ? {} : { key: options.key };
      const snapshot = options.snapshot === undefined ? undefined : await textOf(options.snapshot);
      const { verdict, published } = judged(() => {
        const found = verifyBundle(bundle, { ...receipt, ...key });
        return { verdict: found, published: snapshot && verifySnapshot(snapshot, bundle, found) };
      });
      if (options.json) console.log(JSON.stringify({ ...verdict, ...(published ? { published } : {}) }));
      else console.log([asText(verdict), ...(published ? [snapshotText(published)] : [])].join('\n'));
    });
}

function judged<Found>(judge: () => Found): Found {
  try {
    return judge();
  } catch (error) {
    if (error instanceof Invalid) throw new CommandFailed(`INVALID: ${error.message}`);
    if (error instanceof RangeError) throw new CommandFailed(`INVALID: ${error.message}`);
    // A part that is missing, or of another kind than it must be.
    if (error instanceof TypeError)
      throw new CommandFailed('INVALID: this has not the form of a bundle, or of a snapshot');
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

function snapshotText({ hash, methodVersion, ideas, notRecomputed }: SnapshotVerdict): string {
  return [
    `VALID: what was published, ${methodVersion} of ${ideas} ideas, is signed and follows from these ballots`,
    `  ${hash}`,
    ...notRecomputed.map((part) => `  signed, and taken as it is: ${whyNotRecomputed[part]}`),
  ].join('\n');
}

const asLine = ([ideaId, aspect, choice, count]: Verdict['totals'][number]): string =>
  [`  ${ideaId}`, aspect, choice, count].filter((part) => part !== '').join('  ');
