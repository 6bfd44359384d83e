import type { IdeaId, RoundId } from '@zwerm/domain/id';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';

/** How long it may take until a recorded entry has its place in the tree: the promise of a receipt. */
export const maxMergeDelayMs = 60_000;

/** One ballot of one revision, opened: with these values its owner, and later everybody, computes its commitment. */
export interface OpenedBallot {
  readonly roundId: RoundId;
  /** Random, one per person and place on the ballot. */
  readonly ballotRef: string;
  readonly ideaId: IdeaId;
  readonly aspect: Aspect;
  /** Null: taken back. */
  readonly choice: Choice | null;
  readonly revision: number;
  /** Of the rules it was cast under; null in ballots of before rules had versions. */
  readonly rulesVersion: number | null;
  /** 32 random bytes in hexadecimal, without which nobody can guess what a commitment says. */
  readonly nonce: string;
}

/**
 * The promise that an entry gets its place in the log: a signed root over the entries of one commit, and the way from
 * this entry to it. The note says when it was given, the longest delay in ms, how many entries and their root.
 */
export interface LogPromise {
  readonly note: string;
  readonly index: number;
  /** In hexadecimal, from below (RFC 9162 §2.1.3). */
  readonly path: readonly string[];
}

/** What a voter gets at once and keeps: enough to find their ballot in the log, and to accuse a log without it. */
export interface Receipt extends OpenedBallot {
  /** SHA-256 in hexadecimal, as the log knows the entry. */
  readonly leafHash: string;
  readonly commitment: string;
  readonly promise: LogPromise;
}
