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
  spentOf: () => null,
};
