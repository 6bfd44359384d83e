import { ballotCast, ballotWithdrawn } from '@zwerm/contracts/events/voting-events';
import type { ChallengeId, IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import type { OutgoingEvent } from '@zwerm/platform/events/outbox';
import type { Refusal, Settlement, Standing, Vote } from '../domain/vote.js';

/** What the database says of a vote; the ballot as it was is null when there was none. */
export interface JudgedRow {
  readonly verdict: Refusal | 'accepted' | 'unchanged';
  readonly round_id: RoundId;
  /** Null when the idea is unknown. */
  readonly challenge_id: ChallengeId | null;
  readonly voter_key: Buffer;
  readonly cast_at: Date;
  readonly stored_revision: number | null;
  readonly stored_at: Date | null;
  readonly voter_ref: string | null;
}

/** A ballot row that an accepted vote changed. */
export interface WrittenRow {
  readonly voter_key: Buffer;
  readonly idea_id: IdeaId;
  readonly ballot_ref: string;
  readonly revision: number;
}

/** A vote on its way through a settling transaction. */
export interface JudgedVote {
  readonly vote: Vote;
  readonly row: JudgedRow;
  voterRef: string | null;
  settlement: Settlement;
}

export const isAccepted = ({ row }: JudgedVote): boolean => row.verdict === 'accepted';

export const participantKey = (roundId: RoundId, personId: PersonId): string => roundId + personId;
export const ballotKey = (voterKey: Buffer, ideaId: IdeaId): string => voterKey.toString('hex') + ideaId;

export function judgedVote(vote: Vote, row: JudgedRow): JudgedVote {
  return { vote, row, voterRef: row.voter_ref, settlement: settlementOf(row) };
}

function settlementOf(row: JudgedRow): Settlement {
  if (row.verdict === 'unchanged') return standing(row, 'unchanged', row.stored_revision!, row.stored_at!);
  if (row.verdict === 'accepted')
    return standing(row, 'accepted', (row.stored_revision ?? 0) + 1, row.cast_at);
  return { verdict: row.verdict, challengeId: row.challenge_id };
}

export const standing = (
  row: JudgedRow,
  verdict: Standing['verdict'],
  revision: number,
  castAt: Date,
): Standing => ({ verdict, challengeId: row.challenge_id!, revision, castAt });

/** The fact that a written vote is. It names the round's references, never the person. */
export function ballotEvent({ vote, row, voterRef }: JudgedVote, written: WrittenRow): OutgoingEvent {
  const ballot = {
    roundId: row.round_id,
    challengeId: row.challenge_id!,
    ideaId: vote.ideaId,
    ballotRef: written.ballot_ref,
    voterRef: voterRef!,
    revision: written.revision,
  };
  const event = { aggregateId: ballot.ballotRef, aggregateVersion: ballot.revision };
  return vote.choice === null
    ? { ...event, definition: ballotWithdrawn, payload: ballot }
    : { ...event, definition: ballotCast, payload: { ...ballot, choice: vote.choice } };
}
