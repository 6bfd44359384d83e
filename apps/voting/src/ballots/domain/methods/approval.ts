import type { BallotMethod } from '../ballot-method.js';
import { faultInExtent, hasExtent } from '../extent.js';

/** Everything one can live with (Brams and Fishburn 1978). Leaving an idea out is an answer: it was on the ballot. */
export const approval: BallotMethod = {
  id: 'approval',
  scaleOf: () => ['approve'],
  aspectsOf: () => [''],
  isJudgedWhole: hasExtent,
  faultOf: (marks, { rules }) => faultInExtent(marks, rules),
  // As with support: the union of those who approve, unless a limit makes one choice cost another.
  mergeFaultOf: (rules) => (hasExtent(rules) ? 'limited-choices' : undefined),
  spentOf: () => null,
};
