import { isInAudience } from '@zwerm/domain/audience';
import type { PersonId } from '@zwerm/domain/id';
import type { ChallengeFacts, RoundFacts, Viewer } from './challenge-facts.js';

/** A person as far as a running round asks who looks at it. */
export interface RoundReader extends Viewer {
  /** Has a role that votes. */
  readonly mayVote: boolean;
}

/** A round in which some have judged enough themselves. */
export interface JudgedRound {
  readonly challenge: ChallengeFacts;
  readonly round: RoundFacts;
  readonly judgedEnough: Pick<ReadonlySet<PersonId>, 'has'>;
}

/** On the roll as the voting service has it: for whom the challenge is, and of the jury where there is one. */
function isOnRoll(reader: RoundReader, { challenge, round: { rules } }: JudgedRound): boolean {
  if (!reader.mayVote || !isInAudience(challenge.audience, reader)) return false;
  const isOpenToAll = rules.juryGroupIds.length + rules.juryPersonIds.length === 0;
  return (
    isOpenToAll ||
    rules.juryPersonIds.includes(reader.personId) ||
    rules.juryGroupIds.some((groupId) => reader.groupIds.includes(groupId))
  );
}

/** Whether results can be kept from anybody: only while people vote in a round that shows them meanwhile. */
export const isRunningLive = ({ results, closedAt }: RoundFacts): boolean =>
  results === 'live' && closedAt === null;

/**
 * Whether what others voted is kept from somebody: they may still vote and have not judged enough, and what they see
 * would bend their judgement (Salganik 2006, Muchnik 2013). Never of who reads results by right: that is asked apart.
 */
export const isHeldBack = (reader: RoundReader, judged: JudgedRound): boolean =>
  isRunningLive(judged.round) && !judged.judgedEnough.has(reader.personId) && isOnRoll(reader, judged);
