import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import type { judgedEnough } from '@zwerm/contracts/events/voting-events';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChangeClock } from '../../counting/persistence/change-clock.js';

/** Keeps who has judged enough to see what others think. That is for good, and it is no matter when it is heard of. */
@Injectable()
export class KeepJudgedEnough {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: ChangeClock,
  ) {}

  async execute(judges: readonly PayloadOf<typeof judgedEnough>[]): Promise<void> {
    await this.transactions.run(async (manager) => {
      const ticks = await this.clock.tick(judges.map(({ challengeId }) => challengeId));
      await manager.query(
        `insert into judged_enough (round_id, judge_ref, change)
         select * from unnest($1::uuid[], $2::text[], $3::bigint[]) on conflict do nothing`,
        [
          judges.map(({ roundId }) => roundId),
          judges.map(({ judgeRef }) => judgeRef),
          judges.map(({ challengeId }) => ticks.get(challengeId)),
        ],
      );
    });
  }
}
