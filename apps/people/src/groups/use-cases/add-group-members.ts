import { Injectable } from '@nestjs/common';
import { groupMemberAdded } from '@zwerm/contracts/events/people-events';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { databaseErrorOf } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { UnknownMember } from '../domain/group.errors.js';

interface NewMember {
  readonly person_id: PersonId;
  readonly since_version: number;
}

const foreignKeyViolation = '23503';

const insert = `
  insert into group_member (group_id, person_id, since_version)
  select $1, candidate, $3::int + row_number() over (order by candidate)
  from (select distinct unnest($2::uuid[]) as candidate) as candidates
  where not exists (select 1 from group_member where group_id = $1 and person_id = candidate)
  returning person_id, since_version`;

/**
 * Adds people to a group, any number in three statements; who is a member already stays one silently.
 * @throws NotFound, UnknownMember: then nobody is added
 */
@Injectable()
export class AddGroupMembers {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many became members by this */
  async execute(groupId: GroupId, personIds: readonly PersonId[]): Promise<number> {
    return this.transactions.run(async (manager) => {
      const [group]: { version: number }[] = await manager.query(
        'select version from groups where id = $1 for update',
        [groupId],
      );
      if (!group) throw new NotFound('Group');
      const added = await this.insertMembers(groupId, personIds, group.version);
      await manager.query('update groups set version = version + $2 where id = $1', [groupId, added.length]);
      await this.outbox.addAll(
        added.map(({ person_id: personId, since_version: aggregateVersion }) => ({
          definition: groupMemberAdded,
          aggregateId: groupId,
          aggregateVersion,
          payload: { groupId, personId },
        })),
      );
      return added.length;
    });
  }

  private async insertMembers(
    groupId: GroupId,
    personIds: readonly PersonId[],
    version: number,
  ): Promise<NewMember[]> {
    try {
      return await this.transactions.manager.query<NewMember[]>(insert, [groupId, personIds, version]);
    } catch (error) {
      throw databaseErrorOf(error).code === foreignKeyViolation ? new UnknownMember() : error;
    }
  }
}
