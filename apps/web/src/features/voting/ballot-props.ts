import type { Challenge, OwnVote, Round } from '../../api/types.js';

/** What every ballot works on: the rules, and what this person has chosen already. */
export interface BallotProps {
  readonly challenge: Challenge;
  readonly round: Round;
  readonly saved: readonly OwnVote[];
}
