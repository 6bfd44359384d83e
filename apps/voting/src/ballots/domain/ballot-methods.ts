import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { BallotMethod } from './ballot-method.js';
import { agreeDisagreePass } from './methods/agree-disagree-pass.js';
import { approval } from './methods/approval.js';
import { budget } from './methods/budget.js';
import { consent } from './methods/consent.js';
import { dots } from './methods/dots.js';
import { pairwise } from './methods/pairwise.js';
import { quadratic } from './methods/quadratic.js';
import { ranked } from './methods/ranked.js';
import { score } from './methods/score.js';
import { support } from './methods/support.js';

const methods: Record<VotingMethod, BallotMethod> = {
  'agree-disagree-pass': agreeDisagreePass,
  support,
  approval,
  score,
  dots,
  quadratic,
  ranked,
  pairwise,
  budget,
  consent,
};

export const ballotMethodOf = (id: VotingMethod): BallotMethod => methods[id];
