import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePabulib, type BudgetBallots } from '@zwerm/cli/tally/choice/parse-pabulib';
import { ballotsOf, notEmpty, numbersOf, pointsOf, type FileBallot, type FileRound } from './file-round.js';

type Kind = Pick<FileRound, 'method' | 'rules' | 'costs' | 'ballots' | 'own'>;

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** A participatory budget: approved projects, points or an order, as the file says. */
export function pabulibRound(file: string): FileRound {
  const name = path.basename(file, '.pb');
  const read = parsePabulib(readFileSync(file, 'utf8'), name);
  const expected = path.join(path.dirname(file), 'expected', `${name}.json`);
  const { scoreTotals } = readJson(expected) as { scoreTotals: Record<string, number> };
  const ideas = read.projects.map(({ id }) => id);
  return { name, ideas, ...kindOf(read, scoreTotals) };
}

function kindOf(read: BudgetBallots, scores: Record<string, number>): Kind {
  const { kind, ballots, projects, budget } = read;
  if (kind === 'cumulative')
    return { ...asPoints('dots', ballots), own: numbersOf('points', scores, pointsOf) };
  if (kind === 'ordinal') return asOrder(ballots);
  const costs = new Map(projects.map(({ id, cost }) => [id, Number(cost)]));
  const chosen = (value: string): FileBallot[] =>
    notEmpty(ballots.map((marks) => [...marks.keys()].map((idea) => ({ idea, value }))));
  const own = numbersOf('approvals', scores, ballotsOf);
  const spent = ballots.map((marks) => [...marks.keys()].reduce((sum, id) => sum + (costs.get(id) ?? 0), 0));
  // Where people could name more than the budget pays for, they approved and did not spend.
  if (Math.max(...spent) > Number(budget))
    return { method: 'approval', rules: {}, ballots: chosen('approve'), own };
  return { method: 'budget', rules: { budget: Number(budget) }, costs, ballots: chosen('chosen'), own };
}

function asPoints(
  method: 'dots' | 'quadratic',
  ballots: BudgetBallots['ballots'],
): Pick<Kind, 'method' | 'rules' | 'ballots'> {
  const marks = ballots.map((ballot) =>
    [...ballot]
      .filter(([, points]) => points > 0n)
      .map(([idea, points]) => ({ idea, value: String(points) })),
  );
  const costOf = ({ value }: { value: string }): number => Number(value) ** (method === 'dots' ? 1 : 2);
  const budget = Math.max(...marks.map((ballot) => ballot.reduce((sum, mark) => sum + costOf(mark), 0)));
  const top = Math.max(...marks.flat().map(({ value }) => Number(value)));
  return { method, rules: method === 'dots' ? { budget, top } : { budget }, ballots: notEmpty(marks) };
}

/** The marks of an order say how many of the same ballot stand below. */
function asOrder(ballots: BudgetBallots['ballots']): Kind {
  const places = ballots.map((ballot) =>
    [...ballot].map(([idea, below]) => ({ idea, value: String(ballot.size - Number(below)) })),
  );
  const named: Record<string, number> = {};
  for (const id of ballots.flatMap((ballot) => [...ballot.keys()])) named[id] = (named[id] ?? 0) + 1;
  const most = Math.max(...ballots.map(({ size }) => size));
  return {
    method: 'ranked',
    rules: { most },
    ballots: notEmpty(places),
    own: numbersOf('places', named, ballotsOf),
  };
}

/** The points of a budget, read as votes that cost their square: `expected` has what they add up to. */
export function quadraticRound(file: string): FileRound {
  const expected = readJson(file) as { ballots: string; linearTally: Record<string, number> };
  const read = parsePabulib(readFileSync(path.join(path.dirname(file), expected.ballots), 'utf8'), file);
  return {
    name: `${path.basename(file, '.expected.json')}, quadratic`,
    ideas: read.projects.map(({ id }) => id),
    ...asPoints('quadratic', read.ballots),
    own: numbersOf('votes', expected.linearTally, pointsOf),
  };
}
