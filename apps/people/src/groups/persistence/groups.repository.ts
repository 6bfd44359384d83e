import { Injectable } from '@nestjs/common';
import type { GroupId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { MembersFollowRule } from '../domain/group.errors.js';

/** The table of groups, where several use cases need the same statement. */
@Injectable()
export class GroupsRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Locks a group whose members people add and remove by hand, until the transaction ends.
   * @throws NotFound, MembersFollowRule
   */
  async lockByHand(groupId: GroupId): Promise<void> {
    const [group]: { kind: string }[] = await this.transactions.manager.query(
      'select kind from groups where id = $1 and removed_at is null for no key update',
      [groupId],
    );
    if (!group) throw new NotFound('Group');
    if (group.kind !== 'manual') throw new MembersFollowRule();
  }
}
