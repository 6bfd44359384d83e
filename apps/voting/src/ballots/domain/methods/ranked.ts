import type { BallotMethod } from '../ballot-method.js';
import { faultInExtent } from '../extent.js';
import { numbers } from '../numbers.js';

/** Places from 1, the best. Ideas may share a place; ideas without one come after all that have one. */
export const ranked: BallotMethod = {
  id: 'ranked',
  scaleOf: ({ most }) => numbers(1, most ?? 1),
  aspectsOf: () => [''],
  isJudgedWhole: () => true,
  faultOf: (marks, { rules }) => faultInExtent(marks, rules),
  // A place says something about the ideas around it: taking one out moves all that come after.
  mergeFaultOf: () => 'places-are-relative',
  spentOf: () => null,
};
