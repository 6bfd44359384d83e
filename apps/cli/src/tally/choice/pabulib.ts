import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { greedyBudget, totalWorth, type BudgetRound } from '@zwerm/ranking/choice/budget-round';
import { dampedStrength } from '@zwerm/ranking/choice/damped-quadratic';
import { equalShares, equalSharesCompleted } from '@zwerm/ranking/choice/equal-shares';
import { phragmen } from '@zwerm/ranking/choice/phragmen';
import { quadraticTally } from '@zwerm/ranking/choice/quadratic';
import { UsageError } from '../usage-error.js';
import type { ChoiceFormat, ChoiceOutcome } from './choice-format.js';
import { parsePabulib, type BudgetBallots } from './parse-pabulib.js';

const COUNTS = {
  'equal-shares': equalSharesCompleted,
  'equal-shares-plain': (round: BudgetRound) => new Set(equalShares(round)),
  greedy: greedyBudget,
  phragmen: (round: BudgetRound) => new Set(phragmen(round)),
} as const;

/** A participatory budget as Pabulib keeps it (https://pabulib.org/format). */
export const pabulib: ChoiceFormat = {
  id: 'pabulib',
  looksLike: 'a .pb file',
  methods: {
    'equal-shares':
      'exact; shares grow by 1 % until the budget is spent, then by worth for cost; worth is cost, points or places',
    'equal-shares-plain': 'without completion',
    greedy: 'most worth for its cost first',
    'equal-shares-number': 'as equal-shares; every approved project is worth the same',
    'equal-shares-plain-number': 'the same without completion',
    'greedy-number': 'as greedy; every approved project is worth the same',
    phragmen: 'exact; supporters earn at one pace and buy what they can pay first (approvals)',
    dots: 'points of each project together (cumulative)',
    quadratic: 'a point is a credit, votes are its square root; shares of quadratic funding (cumulative)',
    'quadratic-damped':
      'the same where people of one stratum count together like one purse; name the column with --strata',
  },
  recognises: (location) => Promise.resolve(location.endsWith('.pb')),
  async tally(location, method, { ties, strata }) {
    if (ties.policy !== 'lot') throw new UsageError('budgets break ties by project id');
    const ballots = parsePabulib(await readFile(location, 'utf8'), path.basename(location));
    if (method === 'quadratic-damped') return dampedOf(ballots, strata);
    if (method === 'quadratic' || method === 'dots') return pointsOf(ballots, method);
    const result = { ...outcomeOf(ballots, selectedBy(method, ballots)), totals: totalsOf(ballots) };
    return { title: ballots.title, methodVersion: `${method}/1`, tiePolicy: 'project-id', result };
  },
};

/** The ids of what a method of budgets buys. */
export function selectedBy(method: string, ballots: BudgetBallots): ReadonlySet<string> {
  if (method === 'phragmen' && ballots.kind !== 'approval') throw new UsageError('phragmen needs approvals');
  const count = method.replace(/-number$/, '') as keyof typeof COUNTS;
  return COUNTS[count](roundOf(ballots, method.endsWith('-number')));
}

function pointsOf(ballots: BudgetBallots, method: 'quadratic' | 'dots'): ChoiceOutcome {
  const { title, kind, projects } = ballots;
  if (kind !== 'cumulative') throw new UsageError(`${method} needs points`);
  const voters = ballots.ballots.map((marks) => ({
    count: 1,
    credits: new Map([...marks].map(([id, mark]) => [id, Number(mark)])),
  }));
  const lines = quadraticTally(
    projects.map(({ id }) => id),
    voters,
  );
  const dots = lines.map(({ item, credits }) => ({ item, dots: credits }));
  dots.sort((a, b) => b.dots - a.dots || (a.item < b.item ? -1 : 1));
  const items = method === 'quadratic' ? lines : dots;
  return {
    title,
    methodVersion: `${method}/1`,
    tiePolicy: 'project-id',
    result: { items, voters: voters.length },
  };
}

function dampedOf(
  { title, kind, projects, ballots, columnOf }: BudgetBallots,
  strata?: string,
): ChoiceOutcome {
  if (kind !== 'cumulative') throw new UsageError('quadratic-damped needs points');
  const parts = columnOf(strata ?? '');
  if (strata === undefined || parts.some((part) => part === ''))
    throw new UsageError('quadratic-damped needs --strata with a column that is filled in for everybody');
  const items = projects.map(({ id }) => {
    const people = ballots.map((marks, at) => ({
      strata: [parts[at] ?? ''],
      credits: Number(marks.get(id) ?? 0n),
    }));
    const plain = people.reduce((sum, { credits }) => sum + Math.sqrt(credits), 0);
    return { item: id, strength: dampedStrength(people), plain };
  });
  items.sort((a, b) => b.strength - a.strength || (a.item < b.item ? -1 : 1));
  const result = { items, voters: ballots.length, strata: [...new Set(parts)].sort() };
  return { title, methodVersion: 'quadratic-damped/1', tiePolicy: 'project-id', result };
}

function roundOf({ budget, projects, ballots, kind }: BudgetBallots, byNumber: boolean): BudgetRound {
  if (byNumber && kind !== 'approval') throw new UsageError('only approved projects can be worth the same');
  const costs = new Map(projects.map(({ id, cost }) => [id, cost]));
  const same = new Map<string, { count: number; worth: ReadonlyMap<string, bigint> }>();
  for (const marks of ballots) {
    const worths = [...marks].map(([id, mark]): [string, bigint] => [
      id,
      kind === 'approval' && !byNumber ? (costs.get(id) ?? 0n) : mark,
    ]);
    const key = JSON.stringify(worths.map(([id, mark]) => `${id}=${mark}`).sort());
    same.set(key, { count: (same.get(key)?.count ?? 0) + 1, worth: new Map(worths) });
  }
  return { budget, projects, voters: [...same.values()] };
}

function totalsOf({ budget, projects, ballots }: BudgetBallots): Record<string, number> {
  const round = { budget, projects, voters: ballots.map((worth) => ({ count: 1, worth })) };
  return Object.fromEntries(projects.map(({ id }) => [id, Number(totalWorth(round, id))]));
}

function outcomeOf({ projects, ballots, unit }: BudgetBallots, selected: ReadonlySet<string>): object {
  const funded = ballots.map((marks) => [...marks.keys()].filter((id) => selected.has(id)).length);
  const cost = projects.reduce((sum, project) => (selected.has(project.id) ? sum + project.cost : sum), 0n);
  return {
    selected: [...selected].sort(),
    cost: Number(cost) / unit,
    voters: ballots.length,
    votersWithNoFundedProject: funded.filter((number) => number === 0).length / ballots.length,
    meanFundedPerVoter: funded.reduce((sum, number) => sum + number, 0) / ballots.length,
  };
}
