import type { RoundId } from '@zwerm/domain/id';

/** For what a `judgeRef` stands for a person: one round, and that they have judged enough in it. */
export const judgePurpose = (roundId: RoundId): string => `judged-enough/${roundId}`;
