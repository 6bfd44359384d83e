import { Injectable } from '@nestjs/common';
import { groupMemberAdded, groupMemberRemoved } from '@zwerm/contracts/events/people-events';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { databaseErrorOf } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { UnknownMember } from '../domain/group.errors.js';

/** One person in one group. */
export interface Membership {
  readonly groupId: GroupId;
  readonly personId: PersonId;
}

interface Changed extends Membership {
  /** Of the group, after this change. */
  readonly version: number;
}

const foreignKeyViolation = '23503';

const insert = `
  with candidates as (
    select distinct given.* from unnest($1::uuid[], $2::uuid[]) as given (group_id, person_id)
    where not exists (
      select from group_member m where m.group_id = given.group_id and m.person_id = given.person_id)
  ), inserted as (
    insert into group_member (group_id, person_id, since_version)
    select group_id, person_id, version + row_number() over (partition by group_id order by person_id)
    from candidates join groups on groups.id = group_id
    returning group_id, person_id, since_version
  ), counted as (
    update groups set version = version + added.members
    from (select group_id, count(*)::int as members from inserted group by group_id) as added
    where groups.id = added.group_id
  )
  select group_id as "groupId", person_id as "personId", since_version as version from inserted`;

const remove = `
  with deleted as (
    delete from group_member m using unnest($1::uuid[], $2::uuid[]) as given (group_id, person_id)
    where m.group_id = given.group_id and m.person_id = given.person_id
    returning m.group_id, m.person_id
  ), counted as (
    update groups set version = version + gone.members
    from (select group_id, count(*)::int as members from deleted group by group_id) as gone
    where groups.id = gone.group_id
    returning groups.id, groups.version - gone.members as version_before
  )
  select group_id as "groupId", person_id as "personId",
    (version_before + row_number() over (partition by group_id order by person_id))::int as version
  from deleted join counted on counted.id = group_id`;

/**
 * Who is in which group. Whatever the number of people and groups, a change costs a few statements; each membership
 * that really changes is announced with its own version of the group.
 */
@Injectable()
export class MembershipsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * To be called in a transaction, after the people concerned were locked, if they are: the groups come second
   * everywhere, in one order.
   * @returns how many came in and how many went out
   * @throws UnknownMember when somebody to be added does not exist; then nothing changes
   */
  async change({
    added = [],
    removed = [],
  }: {
    added?: readonly Membership[];
    removed?: readonly Membership[];
  }): Promise<{ added: number; removed: number }> {
    await this.lock([...added, ...removed].map(({ groupId }) => groupId));
    const out = await this.run(remove, removed);
    const come = await this.run(insert, added);
    await this.outbox.addAll(
      [
        ...out.map((change) => ({ definition: groupMemberRemoved, ...change })),
        ...come.map((change) => ({ definition: groupMemberAdded, ...change })),
      ].map(({ definition, groupId, personId, version }) => ({
        definition,
        aggregateId: groupId,
        aggregateVersion: version,
        payload: { groupId, personId },
      })),
    );
    return { added: come.length, removed: out.length };
  }

  private async lock(groupIds: readonly GroupId[]): Promise<void> {
    // Not "for update": whoever is being placed in a unit holds a reference to it.
    await this.transactions.manager.query(
      'select id from groups where id = any($1) order by id for no key update',
      [[...new Set(groupIds)]],
    );
  }

  private async run(statement: string, memberships: readonly Membership[]): Promise<Changed[]> {
    if (memberships.length === 0) return [];
    try {
      return await this.transactions.manager.query<Changed[]>(statement, [
        memberships.map(({ groupId }) => groupId),
        memberships.map(({ personId }) => personId),
      ]);
    } catch (error) {
      throw databaseErrorOf(error).code === foreignKeyViolation ? new UnknownMember() : error;
    }
  }
}
