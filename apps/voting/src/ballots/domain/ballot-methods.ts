import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { BallotMethod } from './ballot-method.js';
import { agreeDisagreePass } from './methods/agree-disagree-pass.js';
import { support } from './methods/support.js';

const methods: Record<VotingMethod, BallotMethod> = {
  'agree-disagree-pass': agreeDisagreePass,
  support,
};

export const ballotMethodOf = (id: VotingMethod): BallotMethod => methods[id];
