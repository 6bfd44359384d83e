import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { GroupsRepository } from '../persistence/groups.repository.js';
import { MembershipsRepository } from '../persistence/memberships.repository.js';

/** Takes a person out of a group that is kept by hand. @throws NotFound when they are not in it, MembersFollowRule */
@Injectable()
export class RemoveGroupMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly groups: GroupsRepository,
    private readonly memberships: MembershipsRepository,
  ) {}

  async execute(groupId: GroupId, personId: PersonId): Promise<void> {
    await this.transactions.run(async () => {
      await this.groups.lockByHand(groupId);
      const { removed } = await this.memberships.change({ removed: [{ groupId, personId }] });
      if (removed === 0) throw new NotFound('Member');
    });
  }
}
