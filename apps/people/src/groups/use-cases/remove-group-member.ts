import { Injectable } from '@nestjs/common';
import { groupMemberRemoved } from '@zwerm/contracts/events/people-events';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';

/** Takes a person out of a group. @throws NotFound when they are not in it */
@Injectable()
export class RemoveGroupMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  async execute(groupId: GroupId, personId: PersonId): Promise<void> {
    await this.transactions.run(async (manager) => {
      // The group first, as adding does: two orders of locking would be a deadlock.
      const [[group]]: [{ version: number }[]] = await manager.query(
        'update groups set version = version + 1 where id = $1 returning version',
        [groupId],
      );
      if (!group) throw new NotFound('Group');
      const [, removed]: [unknown, number] = await manager.query(
        'delete from group_member where group_id = $1 and person_id = $2',
        [groupId, personId],
      );
      if (removed === 0) throw new NotFound('Member');
      await this.outbox.add(groupMemberRemoved, groupId, group.version, { groupId, personId });
    });
  }
}
