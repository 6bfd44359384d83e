import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { byLot, resultOf, type Aspects } from './oracle-aspects.js';
import { selectedBy } from './pabulib.js';
import { parsePabulib, type BudgetBallots } from './parse-pabulib.js';

interface ExpectedOutcome {
  readonly selected: string[];
  readonly cost?: number;
  readonly tieSensitive?: boolean;
  readonly votersWithNoFundedProject?: number;
  readonly meanFundedPerVoter?: number;
}

export interface ExpectedBudget {
  readonly file: string;
  readonly voteType?: string;
  readonly projects?: number;
  readonly voters?: number;
  readonly budget?: number;
  readonly budgetStepAdd1?: number;
  readonly scoreTotals?: Readonly<Record<string, number>>;
  readonly results: Readonly<Record<string, ExpectedOutcome>>;
  readonly officialSelected?: readonly string[] | null;
}

interface ComputedBudget {
  readonly selected: string[];
  readonly cost: number;
  readonly voters: number;
  readonly votersWithNoFundedProject: number;
  readonly meanFundedPerVoter: number;
  readonly totals: Readonly<Record<string, number>>;
}

const METHODS: Readonly<Record<string, string>> = {
  mes: 'equal-shares-plain',
  'mes+add1+greedy': 'equal-shares',
  greedy: 'greedy',
};

/** Takes so much longer than all others that it is not counted twice to turn its ties. */
const COSTLIEST = 'mes+add1';

/** A budget by every rule that is expected, and what the city says it funded where it funded by our `greedy`. */
export async function budgets(folder: string, expected: ExpectedBudget): Promise<Aspects> {
  const location = path.join(folder, expected.file);
  const ballots = parsePabulib(await readFile(location, 'utf8'), expected.file);
  const aspects: Aspects = {};
  const computed = new Map<string, ComputedBudget>();
  for (const [key, wanted] of Object.entries(expected.results)) {
    const result = await resultOf<ComputedBudget>(location, methodOf(key), byLot).catch(String);
    if (typeof result === 'string') {
      aspects[key] = [result, wanted.selected];
      continue;
    }
    computed.set(key, result);
    aspects[key] = [result.selected, [...wanted.selected].sort()];
    for (const [name, tolerance] of [
      ['cost', 0],
      // Rounded to three and four decimals.
      ['votersWithNoFundedProject', 5e-4],
      ['meanFundedPerVoter', 5e-5],
    ] as const)
      if (wanted[name] !== undefined) aspects[`${key} ${name}`] = [result[name], wanted[name], tolerance];
    if (wanted.tieSensitive !== undefined && !key.startsWith(COSTLIEST)) {
      const isOther = dependsOnTies(methodOf(key), ballots);
      aspects[`${key} depends on ties`] = [isOther, wanted.tieSensitive];
    }
  }
  return { ...aspects, ...facts(ballots, expected, computed) };
}

function methodOf(key: string): string {
  const [rule = '', worth] = key.split('/');
  return `${METHODS[rule] ?? rule}${worth === 'cardinality' ? '-number' : ''}`;
}

/** Whether another set is bought when ties between projects go the other way round. */
function dependsOnTies(method: string, ballots: BudgetBallots): boolean {
  const turned = {
    ...ballots,
    projects: ballots.projects.map(({ id, cost }) => ({ id: turnedId(id), cost })),
    ballots: ballots.ballots.map((marks) => new Map([...marks].map(([id, mark]) => [turnedId(id), mark]))),
  };
  const usual = [...selectedBy(method, ballots)].map(turnedId);
  return usual.sort().join() !== [...selectedBy(method, turned)].sort().join();
}

/** A name that stands before another exactly where the id stands behind. */
const turnedId = (id: string): string =>
  `${[...id].map((one) => String.fromCharCode(0xffff - one.charCodeAt(0))).join('')}\uffff`;

function facts(
  { kind, projects, budget, unit }: BudgetBallots,
  expected: ExpectedBudget,
  computed: ReadonlyMap<string, ComputedBudget>,
): Aspects {
  const [any] = computed.values();
  const money = Number(budget) / unit;
  const aspects: Aspects = {
    'kind of votes': [kind, expected.voteType],
    projects: [projects.length, expected.projects, 0],
    voters: [any?.voters, expected.voters, 0],
    budget: [money, expected.budget, 0],
    // We add exactly 1 %, the expectation whole units of money.
    'one percent': [Math.round(money / 100), expected.budgetStepAdd1, 0],
    totals: [any?.totals, expected.scoreTotals, 0],
  };
  const { officialSelected: official } = expected;
  if (official && kind === 'approval')
    aspects['what the city funded'] = [computed.get('greedy/cost')?.selected, [...official].sort()];
  return Object.fromEntries(Object.entries(aspects).filter(([, [, wanted]]) => wanted !== undefined));
}
