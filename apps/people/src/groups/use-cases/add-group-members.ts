import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { GroupsRepository } from '../persistence/groups.repository.js';
import { MembershipsRepository } from '../persistence/memberships.repository.js';

/**
 * Adds people to a group that is kept by hand, any number in a few statements; who is a member already stays one
 * silently.
 * @throws NotFound, MembersFollowRule, UnknownMember: then nobody is added
 */
@Injectable()
export class AddGroupMembers {
  constructor(
    private readonly transactions: Transactions,
    private readonly groups: GroupsRepository,
    private readonly memberships: MembershipsRepository,
  ) {}

  /** @returns how many became members by this */
  async execute(groupId: GroupId, personIds: readonly PersonId[]): Promise<number> {
    return this.transactions.run(async () => {
      await this.groups.lockByHand(groupId);
      const { added } = await this.memberships.change({
        added: personIds.map((personId) => ({ groupId, personId })),
      });
      return added;
    });
  }
}
