import type { BallotMethod } from '../ballot-method.js';

/** Sociocratic consent: an idea stands unless somebody objects, and an objection says why. */
export const consent: BallotMethod = {
  id: 'consent',
  scaleOf: () => ['consent', 'objection', 'abstain'],
  aspectsOf: () => [''],
  isJudgedWhole: () => true,
  faultOf: (marks) =>
    marks.every(({ choice, reason }) => choice !== 'objection' || reason?.trim())
      ? undefined
      : 'reason-missing',
  // Consent is given to a text. Whether it holds for another one only who gave it can say.
  mergeFaultOf: () => 'consent-is-to-a-text',
  spentOf: () => null,
};
