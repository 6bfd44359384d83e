import type { BallotMethod, BallotTerms } from '../ballot-method.js';
import type { Mark } from '../mark.js';
import { total } from '../numbers.js';

/** Choose what to pay for until the money is spent, as in participatory budgeting (knapsack ballots). */
export const budget: BallotMethod = {
  id: 'budget',
  scaleOf: () => ['chosen'],
  aspectsOf: () => [''],
  isJudgedWhole: () => true,
  faultOf(marks, terms) {
    if (!marks.every(({ ideaId }) => terms.costs.has(ideaId))) return 'idea-without-cost';
    return cost(marks, terms) > (terms.rules.budget ?? 0) ? 'budget-exceeded' : undefined;
  },
  // What was bought for two prices is not bought for a third.
  mergeFaultOf: () => 'costs-differ',
  spentOf: cost,
};

function cost(marks: readonly Mark[], { costs }: BallotTerms): number {
  return total(marks, ({ ideaId }) => costs.get(ideaId) ?? 0);
}
