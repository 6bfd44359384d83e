import { ballotCast, ballotWithdrawn } from '@zwerm/contracts/events/voting-events';
import type { ChallengeId, IdeaId, RoundId } from '@zwerm/domain/id';
import type { Aspect } from '@zwerm/domain/voting-method';
import type { OutgoingEvent } from '@zwerm/platform/events/outbox';
import type { Recorded } from '../../log/persistence/promises.js';
import type { Refusal, Settlement, Vote } from '../domain/vote.js';

interface AcceptedRow {
  readonly verdict: 'accepted';
  readonly challenge_id: ChallengeId;
  readonly round_id: RoundId;
  readonly rules_version: number;
  readonly voter_key: Buffer;
  readonly cast_at: Date;
  /** Null when there is no ballot yet. */
  readonly stored_revision: number | null;
  readonly ballot_ref: string | null;
  /** Null when this is the person's first vote in the round. */
  readonly voter_ref: string | null;
}

interface UnchangedRow {
  readonly verdict: 'unchanged';
  readonly challenge_id: ChallengeId;
  readonly round_id: RoundId;
  readonly stored_revision: number;
  readonly ballot_ref: string;
  readonly stored_at: Date;
}

interface RefusedRow {
  readonly verdict: Refusal;
  /** Null when the idea is unknown. */
  readonly challenge_id: ChallengeId | null;
  readonly merged_into?: IdeaId | null;
}

/** What the database says of a vote. */
export type JudgedRow = AcceptedRow | UnchangedRow | RefusedRow;

/** A ballot row that an accepted vote changed. */
export interface WrittenRow {
  readonly voter_key: Buffer;
  readonly idea_id: IdeaId;
  readonly aspect: Aspect;
  readonly ballot_ref: string;
  readonly revision: number;
  /** 32 bytes each. */
  readonly nonce: Buffer;
  readonly commitment: Buffer;
}

/** A vote on its way through a settling transaction. */
export interface JudgedVote<Row extends JudgedRow = JudgedRow> {
  readonly vote: Vote;
  readonly row: Row;
  settlement: Settlement;
  /** The ballot it stands on; undefined as long as there is none. */
  ballotRef?: string | undefined;
  /** What changed; undefined as long as nothing did. */
  written?: WrittenRow;
}

export type AcceptedVote = JudgedVote<AcceptedRow>;

export const isAccepted = (judged: JudgedVote): judged is AcceptedVote => judged.row.verdict === 'accepted';

/** A vote as it was judged, before anything is written. */
export const judgedVote = (vote: Vote, row: JudgedRow): JudgedVote => ({
  vote,
  row,
  settlement: settlementOf(row),
  ballotRef: 'ballot_ref' in row ? (row.ballot_ref ?? undefined) : undefined,
});

export const voterPlace = (roundId: RoundId, voterKey: Buffer): string => roundId + voterKey.toString('hex');
export const ballotKey = (voterKey: Buffer, ideaId: IdeaId, aspect: Aspect): string =>
  voterKey.toString('hex') + ideaId + aspect;

/** What a person is told of a vote that was judged; a written one may turn out to have a later revision. */
export function settlementOf(row: JudgedRow): Settlement {
  const { challenge_id: challengeId } = row;
  switch (row.verdict) {
    case 'accepted':
      return {
        verdict: 'accepted',
        challengeId: row.challenge_id,
        roundId: row.round_id,
        revision: (row.stored_revision ?? 0) + 1,
        castAt: row.cast_at,
      };
    case 'unchanged':
      return {
        verdict: 'unchanged',
        challengeId: row.challenge_id,
        roundId: row.round_id,
        revision: row.stored_revision,
        castAt: row.stored_at,
      };
    default:
      return { verdict: row.verdict, challengeId, mergedInto: row.merged_into ?? undefined };
  }
}

/** The fact that a written vote is. It names the round's references, never the person. */
export function ballotEvent(
  { vote, row }: AcceptedVote,
  voterRef: string,
  written: WrittenRow,
): OutgoingEvent {
  const ballot = {
    roundId: row.round_id,
    challengeId: row.challenge_id,
    ideaId: vote.ideaId,
    ...(vote.aspect ? { aspect: vote.aspect } : {}),
    ballotRef: written.ballot_ref,
    voterRef,
    revision: written.revision,
    rulesVersion: row.rules_version,
  };
  const event = { aggregateId: ballot.ballotRef, aggregateVersion: ballot.revision };
  return vote.choice === null
    ? { ...event, definition: ballotWithdrawn, payload: ballot }
    : { ...event, definition: ballotCast, payload: { ...ballot, choice: vote.choice } };
}

/** What the log has of a vote that changed something. */
export const recordedOf = ({ vote, row }: AcceptedVote, written: WrittenRow): Recorded => ({
  ballot: {
    roundId: row.round_id,
    ballotRef: written.ballot_ref,
    ideaId: vote.ideaId,
    aspect: vote.aspect,
    choice: vote.choice,
    revision: written.revision,
    rulesVersion: row.rules_version,
    nonce: written.nonce.toString('hex'),
  },
  commitment: written.commitment,
});
