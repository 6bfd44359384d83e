import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import type { roundClosed } from '@zwerm/contracts/events/voting-events';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChangeClock } from '../../counting/persistence/change-clock.js';

/** Keeps that a round closed, and how many ballots a complete count must hold. */
@Injectable()
export class KeepClosedRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: ChangeClock,
  ) {}

  /** @param version of the round after it closed; older ones change nothing */
  async execute(round: PayloadOf<typeof roundClosed>, version: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      const change = (await this.clock.tick([round.challengeId])).get(round.challengeId);
      await manager.query(
        `insert into round as held (id, challenge_id, closed_at, closed_ballots, closed_participants,
           closed_revisions, eligible_at_close, closed_version, change, is_replaced, closed_merge_steps,
           closed_top_count)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (id) do update set
           closed_at = excluded.closed_at, closed_ballots = excluded.closed_ballots,
           closed_participants = excluded.closed_participants, closed_revisions = excluded.closed_revisions,
           eligible_at_close = excluded.eligible_at_close, closed_version = excluded.closed_version,
           change = excluded.change, is_replaced = excluded.is_replaced,
           closed_merge_steps = excluded.closed_merge_steps, closed_top_count = excluded.closed_top_count
         where held.closed_version < excluded.closed_version`,
        [
          round.roundId,
          round.challengeId,
          round.closedAt,
          round.ballots,
          round.participants,
          round.revisions ?? null,
          round.eligible,
          version,
          change,
          round.isReplaced ?? false,
          round.mergeSteps ?? null,
          round.topCount ?? null,
        ],
      );
    });
  }
}
