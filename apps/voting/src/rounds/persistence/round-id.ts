import type { ChallengeId, RoundId } from '@zwerm/domain/id';
import { v5 } from 'uuid';

const rounds = '6d3c1f0e-52a4-4e0b-9d0f-2f7c0c6e8a41';

/** The id follows from the challenge, so that a replay into an empty database plans the same round again. */
export const roundIdOf = (challengeId: ChallengeId, number = 1): RoundId =>
  v5(`${challengeId}/${number}`, rounds);
