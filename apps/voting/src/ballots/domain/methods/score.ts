import type { BallotMethod } from '../ballot-method.js';
import { numbers } from '../numbers.js';

/** A score from 1 to the top per criterion. A criterion left open says nothing, least of all zero. */
export const score: BallotMethod = {
  id: 'score',
  scaleOf: ({ top }) => numbers(1, top ?? 1),
  aspectsOf: ({ criteria }) => criteria.map((_, index) => `c${index + 1}`),
  isJudgedWhole: () => false,
  faultOf: () => undefined,
  // Per criterion the score of the survivor stands; else the lowest of those of the absorbed ideas.
  mergeFaultOf: () => undefined,
  spentOf: () => null,
};
