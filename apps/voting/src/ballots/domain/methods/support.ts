import type { BallotMethod } from '../ballot-method.js';
import { faultInExtent, hasExtent } from '../extent.js';

/** Support for any number of ideas, or a limited one. Not supporting is no answer: it may not have been seen. */
export const support: BallotMethod = {
  id: 'support',
  scaleOf: () => ['support'],
  aspectsOf: () => [''],
  isJudgedWhole: hasExtent,
  faultOf: (marks, { rules }) => faultInExtent(marks, rules),
  // Whoever supports any of the merged ideas supports their survivor, once. A merge under a limit would give votes back,
  // and its undo would leave some people with more than there are.
  mergeFaultOf: (rules) => (hasExtent(rules) ? 'limited-choices' : undefined),
  spentOf: () => null,
};
