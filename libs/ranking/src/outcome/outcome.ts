import type { VotingMethod } from '@zwerm/domain/voting-method';
import { budgetOutcome, type BudgetOutcome } from './budget-outcome.js';
import { pairwiseOutcome, type PairwiseOutcome } from './pairwise-outcome.js';
import type { ProfileBallot } from './profile.js';
import { rankedOutcome, type RankedOutcome } from './ranked-outcome.js';

/** What the ballots of a round decide together, where a list of ideas each for itself does not say it. */
export type Outcome = RankedOutcome | BudgetOutcome | PairwiseOutcome;

/** Methods whose ballots say something about ideas beside each other. */
export const decidedTogether = ['ranked', 'budget', 'pairwise'] as const satisfies readonly VotingMethod[];
export type DecidedTogether = (typeof decidedTogether)[number];

/** The current ballots of a round, and what its rules say of money. */
export interface OutcomeRound {
  readonly method: DecidedTogether;
  readonly ballots: readonly ProfileBallot[];
  readonly budget: number;
  readonly costs: readonly (readonly [ideaId: string, cost: number])[];
}

export const isDecidedTogether = (method: VotingMethod): method is DecidedTogether =>
  decidedTogether.some((one) => one === method);

/**
 * The outcome of a round by the rule of its method: Schulze, equal shares or Bradley–Terry.
 *
 * @returns null when the round is too large for the rule; the documentation of each says from where
 */
export function outcomeOf({ method, ballots, budget, costs }: OutcomeRound): Outcome | null {
  switch (method) {
    case 'ranked':
      return rankedOutcome(ballots);
    case 'budget':
      return budgetOutcome(ballots, new Map(costs), budget);
    case 'pairwise':
      return pairwiseOutcome(ballots);
  }
}
