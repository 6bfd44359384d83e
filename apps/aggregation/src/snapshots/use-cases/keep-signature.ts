import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import type { rankingSigned } from '@zwerm/contracts/events/voting-events';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Keeps the note by which the key of the log vouches for what was published of a round: the first one for good. */
@Injectable()
export class KeepSignature {
  constructor(private readonly transactions: Transactions) {}

  async execute({
    roundId,
    snapshotHash,
    verifierKey,
    note,
  }: PayloadOf<typeof rankingSigned>): Promise<void> {
    await this.transactions.run((manager) =>
      manager.query(
        `insert into ranking_signature (round_id, snapshot_hash, verifier_key, note) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [roundId, snapshotHash, verifierKey, note],
      ),
    );
  }
}
