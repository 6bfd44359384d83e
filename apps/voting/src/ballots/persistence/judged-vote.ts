import type { ChallengeId, IdeaId, RoundId } from '@zwerm/domain/id';
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
  /** What was written; null when another replica made the same change a moment before, or nothing was kept. */
  readonly written_ref: string | null;
  readonly revision: number | null;
}

interface WrittenRow extends AcceptedRow {
  readonly written_ref: string;
  readonly revision: number;
  /** 32 bytes each. */
  readonly nonce: Buffer;
  readonly commitment: Buffer;
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

/** A vote with what became of it. */
export interface JudgedVote<Row extends JudgedRow = JudgedRow> {
  readonly vote: Vote;
  readonly row: Row;
  settlement: Settlement;
  /** The ballot it stands on; undefined when there is none. */
  readonly ballotRef?: string | undefined;
}

export type AcceptedVote = JudgedVote<AcceptedRow>;
type WrittenVote = JudgedVote<WrittenRow>;

/** Accepted, and what it said was new. */
export const isWritten = (judged: JudgedVote): judged is WrittenVote =>
  judged.row.verdict === 'accepted' && judged.row.written_ref !== null;

/** Accepted, though it turned out that there was nothing left to write. */
export const isOvertaken = (judged: JudgedVote): judged is AcceptedVote =>
  judged.row.verdict === 'accepted' && judged.row.written_ref === null;

export const judgedVote = (vote: Vote, row: JudgedRow): JudgedVote => ({
  vote,
  row,
  settlement: settlementOf(row),
  ballotRef: 'ballot_ref' in row ? (row.ballot_ref ?? writtenRefOf(row)) : undefined,
});

const writtenRefOf = (row: JudgedRow): string | undefined =>
  'written_ref' in row ? (row.written_ref ?? undefined) : undefined;

/** What a person is told of a vote that was judged. */
export function settlementOf(row: JudgedRow): Settlement {
  const { challenge_id: challengeId } = row;
  switch (row.verdict) {
    case 'accepted':
      return {
        verdict: 'accepted',
        challengeId: row.challenge_id,
        roundId: row.round_id,
        revision: row.revision ?? (row.stored_revision ?? 0) + 1,
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

/** What the log has of a vote that changed something. */
export const recordedOf = ({ vote, row }: WrittenVote): Recorded => ({
  ballot: {
    roundId: row.round_id,
    ballotRef: row.written_ref,
    ideaId: vote.ideaId,
    aspect: vote.aspect,
    choice: vote.choice,
    revision: row.revision,
    rulesVersion: row.rules_version,
    nonce: row.nonce.toString('hex'),
  },
  commitment: row.commitment,
});
