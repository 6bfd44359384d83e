import { Injectable } from '@nestjs/common';
import type { ChallengeId, RoundId } from '@zwerm/domain/id';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { VotingRules } from '@zwerm/domain/voting-rules';
import { Transactions } from '@zwerm/platform/database/transactions';
import { leafHash } from '@zwerm/platform/transparency-log/merkle-tree';
import type { CountedVote } from '../domain/round-count.js';
import { sealLeaf } from './leaves.js';

/** A closed round that was open once. */
export interface ClosedRound {
  readonly roundId: RoundId;
  readonly challengeId: ChallengeId;
  /** Of the rounds of its challenge. */
  readonly number: number;
  readonly method: VotingMethod;
  readonly rules: VotingRules;
  readonly rulesVersion: number;
  readonly opensAt: Date;
  readonly closedAt: Date;
  readonly participants: number;
  readonly eligible: number;
}

/** A ballot as it stood at the close. */
export interface BundledBallot extends CountedVote {
  readonly ballotRef: string;
  readonly revision: number;
  /** Null in ballots of before rules had versions. */
  readonly rulesVersion: number | null;
  readonly nonce: Buffer;
  readonly commitment: Buffer;
}

export interface Sealed {
  readonly seal: string;
  readonly leafHash: Buffer;
}

/** First key of the lock under which rounds are sealed. */
const sealLock = 10;

/** Closed rounds, what was sealed of them, and their ballots. */
@Injectable()
export class BundlesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** A round that waits for its seal; no other transaction seals until this one ends. */
  async nextUnsealed(): Promise<ClosedRound | undefined> {
    const { manager } = this.transactions;
    const locks: { taken: boolean }[] = await manager.query(
      `select pg_try_advisory_xact_lock(${sealLock}, 0) as taken`,
    );
    if (!locks[0]?.taken) return undefined;
    const rows: ClosedRound[] = await manager.query(
      `select id as "roundId", challenge_id as "challengeId", number, method, rules, rules_version as "rulesVersion", opens_at as "opensAt",
         closed_at as "closedAt", final_participants as participants, final_eligible as eligible
       from round
       where state = 'closed' and opened_at is not null
         and not exists (select from round_seal where round_id = round.id)
       limit 1`,
    );
    return rows[0];
  }

  /** Every ballot of a round, by commitment: an order that tells nothing of time or person. */
  async ballots(roundId: RoundId): Promise<BundledBallot[]> {
    return this.transactions.manager.query(
      `select ballot_ref as "ballotRef", idea_id as "ideaId", aspect, choice, revision, nonce,
         rules_version as "rulesVersion",
         ballot_commitment(round_id, ballot_ref, idea_id, revision, aspect, choice, nonce, rules_version) as commitment
       from ballot where round_id = $1 order by commitment`,
      [roundId],
    );
  }

  /** Keeps the seal and records it in the log. */
  async seal(roundId: RoundId, seal: string): Promise<void> {
    const leaf = sealLeaf(seal);
    const { manager } = this.transactions;
    await manager.query('insert into round_seal values ($1, $2, $3)', [roundId, seal, leafHash(leaf)]);
    await manager.query('insert into log_entry (leaf) values ($1)', [leaf]);
  }

  async sealOf(roundId: RoundId): Promise<Sealed | undefined> {
    const rows: Sealed[] = await this.transactions.manager.query(
      'select seal, leaf_hash as "leafHash" from round_seal where round_id = $1',
      [roundId],
    );
    return rows[0];
  }
}
