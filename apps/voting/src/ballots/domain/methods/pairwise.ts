import type { BallotMethod } from '../ballot-method.js';

/**
 * Which of two ideas is better (Salganik and Levy 2015, "Wiki surveys"). A pair is kept once: under the idea with
 * the lower id, with the other as its aspect, so that asking it the other way round is the same question.
 */
export const pairwise: BallotMethod = {
  id: 'pairwise',
  scaleOf: () => ['first', 'second', 'equal'],
  aspectsOf: () => [],
  isJudgedWhole: () => true,
  faultOf: (marks) => (marks.every(({ ideaId, aspect }) => ideaId < aspect) ? undefined : 'not-a-pair'),
  // A pair of the two would be a pair of one idea, and two pairs with a third may contradict each other.
  mergeFaultOf: () => 'pairs-fall-together',
  spentOf: () => null,
};
