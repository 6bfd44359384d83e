import type { BallotMethod } from '../ballot-method.js';
import type { Mark } from '../mark.js';
import { numbers, pointsOf, total } from '../numbers.js';

/** n votes on one idea cost n² credits (Posner and Weyl 2015, "Voting Squared"): strength of feeling has its price. */
export const quadratic: BallotMethod = {
  id: 'quadratic',
  scaleOf: ({ budget }) => numbers(1, Math.floor(Math.sqrt(budget ?? 1))),
  aspectsOf: () => [''],
  isJudgedWhole: () => true,
  faultOf: (marks, { rules }) => (credits(marks) > (rules.budget ?? 0) ? 'budget-exceeded' : undefined),
  // As with dots, and 3 votes and 4 votes cost 25 credits, while 7 votes cost 49.
  mergeFaultOf: () => 'credits-are-squared',
  spentOf: credits,
};

function credits(marks: readonly Mark[]): number {
  return total(marks, (mark) => pointsOf(mark) ** 2);
}
