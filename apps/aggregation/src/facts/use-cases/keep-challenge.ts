import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import type { challengePublished } from '@zwerm/contracts/events/challenge-events';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChangeClock } from '../../counting/persistence/change-clock.js';

/** Keeps what rankings and briefs say about a challenge: the newest published facts hold. */
@Injectable()
export class KeepChallenge {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: ChangeClock,
  ) {}

  /** @param version of the challenge at which these facts were stated; older ones change nothing */
  async execute(facts: PayloadOf<typeof challengePublished>, version: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      const change = (await this.clock.tick([facts.challengeId])).get(facts.challengeId);
      await manager.query(
        `insert into challenge as held
           (id, title, question, sponsor_id, for_everyone, for_group_ids, for_person_ids, top_count, promised_by,
            facts_version, change, domain_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (id) do update set
           title = excluded.title, question = excluded.question, sponsor_id = excluded.sponsor_id,
           for_everyone = excluded.for_everyone, for_group_ids = excluded.for_group_ids,
           for_person_ids = excluded.for_person_ids, top_count = excluded.top_count,
           promised_by = excluded.promised_by, facts_version = excluded.facts_version, change = excluded.change,
           domain_id = excluded.domain_id
         where held.facts_version < excluded.facts_version`,
        [
          facts.challengeId,
          facts.title,
          facts.question,
          facts.sponsorId,
          facts.audience.everyone,
          facts.audience.groupIds,
          facts.audience.personIds,
          facts.topCount,
          facts.promisedBy,
          version,
          change,
          facts.domainId,
        ],
      );
    });
  }
}
