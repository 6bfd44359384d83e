import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OracleCheck } from '../oracle-check.js';
import { committees } from './committee-oracles.js';
import { byLot, inOrder, resultOf, type Aspects } from './oracle-aspects.js';
import { quadratic, ratings, stars } from './score-oracles.js';

interface ExpectedRanking {
  readonly pairwise: unknown;
  readonly schulze: { readonly winningVotesOrder: number[][]; readonly marginsOrder: number[][] };
  readonly irv: { readonly winner: number; readonly tieBrokenDuringCount: boolean };
  readonly crossCheck: { readonly stvScottishWIGM?: number[]; readonly stvMeek?: number[] };
  readonly seats: number;
}

/** A report of RCTab, with the rules it counted by. */
interface ExpectedReport {
  readonly rules: {
    readonly numberOfWinners: string;
    readonly decimalPlacesForVoteArithmetic: string;
    readonly maxSkippedRanksAllowed: string;
    readonly overvoteRule: string;
    readonly batchElimination: boolean;
  };
  readonly report: {
    readonly results: {
      readonly tally: Record<string, string>;
      readonly tallyResults: { readonly elected?: string }[];
    }[];
  };
}

interface ExpectedBudget {
  readonly file: string;
  readonly results: Record<string, { readonly selected: string[] }>;
}

interface ExpectedStrengths {
  readonly counts: Record<string, { readonly wins: number; readonly losses: number }>;
  readonly btMap: { readonly theta: unknown; readonly meanWinProb100: unknown };
}

interface ComputedItem {
  readonly item: string;
  readonly theta: number;
  readonly meanWinChance: number;
  readonly wins: number;
  readonly losses: number;
}

type Comparison = (expected: never) => Promise<Aspects>;

const usualTolerance = 1e-5;
const budgetMethods: Readonly<Record<string, string>> = {
  mes: 'equal-shares-plain',
  'mes+add1+greedy': 'equal-shares',
  greedy: 'greedy',
};

/**
 * Compares `zwerm tally` with an expectation: beside a PrefLib or RCTab file (`x.expected.json`), in the folder
 * `expected` beside Pabulib files, in the folder of a wiki survey, beside a file of stars, in a folder `quadratic`, or
 * with the ballots in `x-instances.json`.
 * Numbers are equal within what the expectation says, else 1e-5.
 *
 * @param siblings names of the files beside it
 * @returns undefined when there is nothing beside it that it could be about
 */
export async function checkChoiceOracle(
  file: string,
  siblings: readonly string[],
): Promise<OracleCheck[] | undefined> {
  const compare = comparisonFor(file, siblings);
  if (!compare) return undefined;
  const name = nameOf(file);
  try {
    const aspects = await compare(JSON.parse(await readFile(file, 'utf8')) as never);
    return Object.entries(aspects).map(([aspect, [computed, expected, tolerance = usualTolerance]]) => {
      const difference = differenceOf(computed, expected, tolerance);
      return { name: `${name}: ${aspect}`, ok: difference === undefined, message: difference ?? 'agrees' };
    });
  } catch (error) {
    return [{ name, ok: false, message: String(error) }];
  }
}

function nameOf(file: string): string {
  const [own, folder] = [path.basename(file), path.basename(path.dirname(file))];
  return own === 'expected.json' ? folder : own.startsWith('expected-') ? `${folder} ${own}` : own;
}

function comparisonFor(file: string, siblings: readonly string[]): Comparison | undefined {
  const folder = path.dirname(file);
  const stem = path.basename(file).replace(/\.?expected\.json$/, '');
  const [ballots, records] = [`${stem}.soi`, `${stem}.ballots.csv`];
  if (siblings.includes(ballots)) return (expected) => rankings(path.join(folder, ballots), expected);
  if (siblings.includes(records)) return (expected) => rounds(path.join(folder, records), expected);
  if (path.basename(file) === 'expected.json' && siblings.includes('items.csv'))
    return (expected) => strengths(folder, expected);
  if (siblings.includes(`${stem}.csv`))
    return (expected) => stars(path.join(folder, `${stem}.csv`), expected);
  if (stem.endsWith('-instances.json')) return (expected) => committees(file, expected);
  if (path.basename(file) === 'expected-openskill.json') return (expected) => ratings(folder, expected);
  if (path.basename(folder) === 'quadratic') return (expected) => quadratic(folder, expected);
  if (path.basename(folder) === 'expected') return (expected) => budgets(path.dirname(folder), expected);
  return undefined;
}

async function rankings(file: string, expected: ExpectedRanking): Promise<Aspects> {
  const { schulze, irv, crossCheck, seats } = expected;
  const winning = await resultOf<{ pairwise: unknown; order: string[][] }>(file, 'schulze');
  const margins = await resultOf<{ order: string[][] }>(file, 'schulze-margins');
  const runoff = await resultOf<{ winner: string }>(file, 'irv');
  const places = (order: readonly (readonly (string | number)[])[]): string[][] =>
    order.map((rank) => rank.map(String).sort());
  const aspects: Aspects = {
    pairwise: [winning.pairwise, expected.pairwise],
    'Schulze by winning votes': [places(winning.order), places(schulze.winningVotesOrder)],
    'Schulze by margins': [places(margins.order), places(schulze.marginsOrder)],
  };
  // Whom a drawn lot sends home first is no matter of right and wrong.
  if (!irv.tieBrokenDuringCount) aspects['instant runoff'] = [runoff.winner, String(irv.winner)];
  for (const [method, expectedSeats] of [
    ['stv', crossCheck.stvScottishWIGM],
    ['stv-meek', crossCheck.stvMeek],
  ] as const) {
    if (!expectedSeats) continue;
    const { elected } = await resultOf<{ elected: string[] }>(file, method, { ...inOrder, seats });
    const name = method === 'stv' ? 'transferable vote' : 'transferable vote by Meek';
    aspects[name] = [[...elected].sort(), expectedSeats.map(String).sort()];
  }
  return aspects;
}

async function rounds(file: string, { rules, report: { results } }: ExpectedReport): Promise<Aspects> {
  const seats = Number(rules.numberOfWinners);
  const computed = await resultOf<{
    rounds: { tally: Record<string, string | number> }[];
    elected?: string[];
    winner?: string;
  }>(file, seats === 1 ? 'irv' : 'stv', {
    ...inOrder,
    seats,
    decimals: Number(rules.decimalPlacesForVoteArithmetic),
    maxSkipped: Number(rules.maxSkippedRanksAllowed),
    overvote: rules.overvoteRule === 'exhaustImmediately' ? 'ends' : 'skips',
    batch: rules.batchElimination,
  });
  const asNumbers = (tally: Readonly<Record<string, string | number>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(tally).map(([one, votes]) => [
        one === 'Undeclared Write-ins' ? 'UWI' : one,
        Number(votes),
      ]),
    );
  const winners = results.flatMap(({ tallyResults }) => tallyResults.flatMap(({ elected = [] }) => elected));
  // Once all are elected we stop; RCTab goes on to report what is left.
  const same = Math.min(computed.rounds.length, results.length);
  const tallies = (all: readonly { tally: Readonly<Record<string, string | number>> }[]) =>
    all.slice(0, same).map(({ tally }) => asNumbers(tally));
  return {
    winners: [[...(computed.elected ?? [computed.winner])].sort(), winners.sort()],
    rounds: [tallies(computed.rounds), tallies(results)],
  };
}

async function budgets(folder: string, { file, results }: ExpectedBudget): Promise<Aspects> {
  const aspects: Aspects = {};
  for (const [key, { selected }] of Object.entries(results)) {
    const [rule = '', worth] = key.split('/');
    const method = `${budgetMethods[rule] ?? rule}${worth === 'cardinality' ? '-number' : ''}`;
    const computed = await resultOf<{ selected: string[] }>(path.join(folder, file), method, byLot).catch(
      (error: unknown) => ({ selected: String(error) }),
    );
    aspects[key] = [computed.selected, [...selected].sort()];
  }
  return aspects;
}

async function strengths(folder: string, { counts, btMap }: ExpectedStrengths): Promise<Aspects> {
  const { items } = await resultOf<{ items: ComputedItem[] }>(folder, 'bradley-terry');
  const each = (of: (item: ComputedItem) => unknown): Record<string, unknown> =>
    Object.fromEntries(items.map((item) => [item.item, of(item)]));
  const met = Object.entries(counts).map(([item, { wins, losses }]) => [item, { wins, losses }] as const);
  return {
    counts: [each(({ wins, losses }) => ({ wins, losses })), Object.fromEntries(met)],
    theta: [each(({ theta }) => theta), btMap.theta],
    'mean chance to win': [each(({ meanWinChance }) => meanWinChance), btMap.meanWinProb100],
  };
}

/** Where two values differ first; undefined when nowhere. What is missing on either side is a difference. */
function differenceOf(
  computed: unknown,
  expected: unknown,
  tolerance: number,
  where = '',
): string | undefined {
  if (isTable(computed) && isTable(expected)) {
    for (const key of new Set([...Object.keys(computed), ...Object.keys(expected)])) {
      const difference = differenceOf(computed[key], expected[key], tolerance, `${where}/${key}`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  const isSame =
    typeof computed === 'number' && typeof expected === 'number'
      ? Math.abs(computed - expected) <= tolerance
      : computed !== undefined && computed === expected;
  return isSame
    ? undefined
    : `${where || 'all'} is ${JSON.stringify(computed)}, expected ${JSON.stringify(expected)}`;
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
