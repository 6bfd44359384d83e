import { choicesByMethod } from '@zwerm/domain/voting-method';
import type { BallotMethod } from '../ballot-method.js';

/** Support for any number of ideas. Not supporting one is no answer: it may not have been seen. */
export const support: BallotMethod = {
  id: 'support',
  scale: choicesByMethod.support,
  ownProgress: (judged, votable) => ({ voted: judged, votable }),
};
