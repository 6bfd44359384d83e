import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { RightsRepository } from '../../roles/persistence/rights.repository.js';

/** Ends a delegation before its time; leader and delegate may both do that. @throws NotFound */
@Injectable()
export class DismissDelegate {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: RightsRepository,
    private readonly log: AccessLog,
  ) {}

  async execute({ personId }: Principal, delegationId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const [[ended]]: [{ delegate_id: PersonId; leader_id: PersonId }[]] = await manager.query(
        `update delegation set ended_at = database_now()
         where id = $1 and $2 in (leader_id, delegate_id) and ended_at is null and ends_at > database_now()
         returning delegate_id, leader_id`,
        [delegationId, personId],
      );
      if (!ended) throw new NotFound('Delegate');
      await this.rights.announce(ended.delegate_id);
      await this.log.write({
        actorId: personId,
        subjectId: ended.delegate_id,
        act: 'delegate-dismissed',
        facts: { leaderId: ended.leader_id },
      });
    });
  }
}
