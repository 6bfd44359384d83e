import type { Challenge, OwnVote, Round } from '../../api/types.js';
import type { Mark } from './ballot-saver.js';

/** What every ballot works on: the rules, and what this person has chosen already. */
export interface BallotProps {
  readonly challenge: Challenge;
  readonly round: Round;
  readonly saved: readonly OwnVote[];
}

/** The same for a ballot that is saved as a whole. */
export interface WholeBallotProps extends Pick<BallotProps, 'challenge' | 'round'> {
  readonly saved: readonly Mark[];
}
