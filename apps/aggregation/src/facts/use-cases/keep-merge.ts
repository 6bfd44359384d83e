import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import type { mergeMade } from '@zwerm/contracts/events/voting-events';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChangeClock } from '../../counting/persistence/change-clock.js';

/** Keeps which ideas went up in which. That a merge was undone holds also when it is heard of before the merge. */
@Injectable()
export class KeepMerge {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: ChangeClock,
  ) {}

  async execute(merge: PayloadOf<typeof mergeMade>, isUndone: boolean): Promise<void> {
    await this.transactions.run(async (manager) => {
      const change = (await this.clock.tick([merge.challengeId])).get(merge.challengeId);
      await manager.query(
        `insert into merge as held
           (id, round_id, challenge_id, absorbed_id, survivor_id, step, steps, is_undone, change)
         values ($1, $2, $3, $4, $5, $6, 1, $7, $8)
         on conflict (id) do update set
           step = greatest(held.step, excluded.step),
           steps = case when held.is_undone = excluded.is_undone then held.steps else 2 end,
           is_undone = held.is_undone or excluded.is_undone, change = excluded.change`,
        [
          merge.mergeId,
          merge.roundId,
          merge.challengeId,
          merge.absorbedId,
          merge.survivorId,
          merge.step,
          isUndone,
          change,
        ],
      );
      await manager.query('update idea set change = $2 where id = $1', [merge.absorbedId, change]);
    });
  }
}
