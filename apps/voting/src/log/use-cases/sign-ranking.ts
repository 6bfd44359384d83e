import { Injectable } from '@nestjs/common';
import { rankingSigned } from '@zwerm/contracts/events/voting-events';
import type { ChallengeId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { LogEntriesRepository } from '../persistence/log-entries.repository.js';

export interface SignRankingCommand {
  readonly roundId: RoundId;
  readonly challengeId: ChallengeId;
  /** SHA-256 of the snapshot, in hexadecimal. */
  readonly snapshotHash: string;
}

/**
 * Vouches with the key of the log for what was published of a closed round, and enters it in the log. Once: whoever
 * publishes another snapshot of the same round gets no signature for it. It says what was published, not that it is
 * right; that follows from the ballots.
 */
@Injectable()
export class SignRanking {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly log: LogEntriesRepository,
    private readonly signer: LogSigner,
  ) {}

  /** Does nothing for a round that is not closed, or was signed before. */
  async execute({ roundId, challengeId, snapshotHash }: SignRankingCommand): Promise<void> {
    const { verifierKey, name } = this.signer;
    const note = this.signer.sign(`${name}/ranking/v1\n${roundId}\n${snapshotHash}\n`);
    await this.transactions.run(async (manager) => {
      const [signed]: { id: string }[] = await manager.query(
        `insert into signed_ranking (round_id, snapshot_hash, note)
         select id, $2, $3 from round where id = $1 and state = 'closed'
         on conflict do nothing returning id`,
        [roundId, snapshotHash, note],
      );
      if (!signed) return;
      const fact = { roundId, challengeId, snapshotHash, verifierKey, note };
      await this.log.addFact({ type: rankingSigned.subject, ...fact });
      await this.outbox.add(rankingSigned, signed.id, 1, fact);
    });
  }
}
