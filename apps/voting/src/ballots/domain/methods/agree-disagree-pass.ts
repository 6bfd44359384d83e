import type { BallotMethod } from '../ballot-method.js';

/** One judgement per idea, as in Polis. A pass is an answer too: the idea was seen and need not come back. */
export const agreeDisagreePass: BallotMethod = {
  id: 'agree-disagree-pass',
  scaleOf: () => ['agree', 'disagree', 'pass'],
  aspectsOf: () => [''],
  isJudgedWhole: () => false,
  faultOf: () => undefined,
  // What somebody said of the survivor stands; else of what they said of the absorbed ideas the most careful.
  mergeFaultOf: () => undefined,
  spentOf: () => null,
};
