import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import type { roundOpened, roundRevised } from '@zwerm/contracts/events/voting-events';
import { withoutNames } from '@zwerm/domain/voting-rules';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChangeClock } from '../../counting/persistence/change-clock.js';

/** Keeps the rules a round was opened with or, before its first ballot, was given; ballots of it may have been counted before. */
@Injectable()
export class KeepOpenedRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: ChangeClock,
  ) {}

  /** @param version of the round after it opened or was revised; older ones change nothing */
  async execute(round: PayloadOf<typeof roundOpened | typeof roundRevised>, version: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      const change = (await this.clock.tick([round.challengeId])).get(round.challengeId);
      await manager.query(
        `insert into round as held
           (id, challenge_id, method, results, opens_at, closes_at, eligible_at_open, opened_version, change, rules,
            number, idea_ids, costs, strata)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         on conflict (id) do update set
           method = excluded.method, results = excluded.results, opens_at = excluded.opens_at,
           closes_at = excluded.closes_at, eligible_at_open = excluded.eligible_at_open,
           opened_version = excluded.opened_version, change = excluded.change,
           rules = excluded.rules, number = excluded.number, idea_ids = excluded.idea_ids,
           costs = excluded.costs, strata = excluded.strata
         where held.opened_version < excluded.opened_version`,
        [
          round.roundId,
          round.challengeId,
          round.method,
          round.results,
          round.opensAt,
          round.closesAt,
          round.eligible,
          version,
          change,
          // As it was told, so that a rebuild from old events, which told none, holds the same; but no names.
          withoutNames(round.rules ?? {}),
          round.number ?? 1,
          round.ideaIds ?? null,
          JSON.stringify(round.costs ?? []),
          JSON.stringify(round.strata ?? []),
        ],
      );
    });
  }
}
