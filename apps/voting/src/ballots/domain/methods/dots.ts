import type { BallotMethod } from '../ballot-method.js';
import { numbers, pointsOf, total } from '../numbers.js';

/** A number of dots to share out, at most so many on one idea (cumulative voting). */
export const dots: BallotMethod = {
  id: 'dots',
  scaleOf: ({ top, budget }) => numbers(1, top ?? budget ?? 1),
  aspectsOf: () => [''],
  isJudgedWhole: () => true,
  faultOf: (marks, { rules }) =>
    total(marks, pointsOf) > (rules.budget ?? 0) ? 'budget-exceeded' : undefined,
  // Dots on both would be added up or given back; after an undo a person could have spent more than they have.
  mergeFaultOf: () => 'points-are-shared',
  spentOf: (marks) => total(marks, pointsOf),
};
