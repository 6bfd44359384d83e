import { Injectable } from '@nestjs/common';
import { groupRemoved } from '@zwerm/contracts/events/people-events';
import type { GroupId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { KeptElsewhere } from '../domain/group.errors.js';
import { GroupsRepository } from '../persistence/groups.repository.js';
import { MembershipsRepository, type Membership } from '../persistence/memberships.repository.js';

/**
 * Ends a group: nobody is a member any more, and whatever was for it is for nobody else. Its name is free again.
 * @throws NotFound, KeptElsewhere for a group that a directory keeps
 */
@Injectable()
export class RemoveGroup {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly groups: GroupsRepository,
    private readonly memberships: MembershipsRepository,
  ) {}

  async execute(groupId: GroupId): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { kind } = await this.groups.lock(groupId);
      if (kind === 'unit') throw new NotFound('Group');
      if (kind === 'scim') throw new KeptElsewhere();
      const members: Membership[] = await manager.query(
        'select group_id as "groupId", person_id as "personId" from group_member where group_id = $1',
        [groupId],
      );
      await this.memberships.change({ removed: members });
      const [[{ version }]]: [[{ version: number }]] = await manager.query(
        'update groups set removed_at = database_now(), version = version + 1 where id = $1 returning version',
        [groupId],
      );
      await this.outbox.add(groupRemoved, groupId, version, { groupId });
    });
  }
}
