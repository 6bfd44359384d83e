import type { ChallengeId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';

/** Which round of a challenge somebody asks about. */
export interface RoundQuestion {
  readonly challengeId: ChallengeId;
  readonly principal: Principal;
  /** Of the round; the newest when left out. */
  readonly number?: number | undefined;
}
