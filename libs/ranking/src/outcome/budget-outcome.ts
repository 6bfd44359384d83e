import { costOf, type BudgetRound } from '../choice/budget-round.js';
import { equalSharesCompleted } from '../choice/equal-shares.js';
import { namedIdeas, type ProfileBallot } from './profile.js';

/** Exact fractions over so many distinct ballots take seconds; beyond it, tens of them. */
const mostShares = 400_000;

/** An idea that could be paid for. */
export interface PricedIdea {
  readonly ideaId: string;
  /** In the unit of the budget. */
  readonly cost: number;
  /** People who would pay for it. */
  readonly supporters: number;
}

/** What a budget round decides by the method of equal shares. */
export interface BudgetOutcome {
  readonly rule: 'equal-shares';
  readonly ruleVersion: 'equal-shares-add1-greedy/1';
  readonly budget: number;
  readonly spent: number;
  /** Both with most supporters first, then by id. */
  readonly chosen: readonly PricedIdea[];
  readonly notChosen: readonly PricedIdea[];
}

/**
 * Equal shares (Peters, Pierczyński and Skowron 2021) with worth = cost, completed by growing shares and then by worth
 * for cost: groups of like-minded people get their share of the money, which the greedy rule does not give them.
 *
 * @param costs of every idea that could be chosen; an idea that nobody names is bought by nobody
 * @returns null when ideas × distinct ballots exceed 400,000
 */
export function budgetOutcome(
  ballots: readonly ProfileBallot[],
  costs: ReadonlyMap<string, number>,
  budget: number,
): BudgetOutcome | null {
  if (costs.size * ballots.length > mostShares) return null;
  // What nobody chose is not bought to use the money up.
  const named = new Set(namedIdeas(ballots));
  const offered = [...costs].filter(([id]) => named.has(id));
  const projects = offered.sort().map(([id, cost]) => ({ id, cost: BigInt(cost) }));
  const voters = ballots.map(({ count, marks }) => ({
    count,
    worth: new Map(marks.map(([ideaId]) => [ideaId, BigInt(costs.get(ideaId) ?? 0)])),
  }));
  const round: BudgetRound = { budget: BigInt(budget), projects, voters };
  const selected = equalSharesCompleted(round);
  const priced = [...costs]
    .map(([ideaId, cost]) => ({ ideaId, cost, supporters: supportersOf(ballots, ideaId) }))
    .sort((one, other) => other.supporters - one.supporters || (one.ideaId < other.ideaId ? -1 : 1));
  return {
    rule: 'equal-shares',
    ruleVersion: 'equal-shares-add1-greedy/1',
    budget,
    spent: Number(costOf(round, selected)),
    chosen: priced.filter(({ ideaId }) => selected.has(ideaId)),
    notChosen: priced.filter(({ ideaId }) => !selected.has(ideaId)),
  };
}

const supportersOf = (ballots: readonly ProfileBallot[], ideaId: string): number =>
  ballots.reduce((sum, { count, marks }) => sum + (marks.some(([id]) => id === ideaId) ? count : 0), 0);
