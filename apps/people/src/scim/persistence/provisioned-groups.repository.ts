import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { groupCreated, groupRemoved } from '@zwerm/contracts/events/people-events';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { MembershipsRepository } from '../../groups/persistence/memberships.repository.js';
import type { GroupChange } from '../domain/group-changes.js';
import { InvalidValue, NotUnique } from '../domain/scim.errors.js';

/** Writes what SCIM says of groups, with the facts that follow from it, in the transaction of the use case. */
@Injectable()
export class ProvisionedGroupsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly memberships: MembershipsRepository,
  ) {}

  /** An empty group. @throws NotUnique */
  async create(name: string): Promise<GroupId> {
    const id = randomUUID();
    const { manager } = this.transactions;
    await refusingTaken(() =>
      manager.query("insert into groups (id, name, kind, version) values ($1, $2, 'scim', 1)", [id, name]),
    );
    await manager.query('insert into provisioned_group (group_id) values ($1)', [id]);
    await this.outbox.add(groupCreated, id, 1, { groupId: id, name });
    return id;
  }

  /**
   * Takes one step of a change. @returns whether it changed anything
   * @throws NotUnique, InvalidValue for a member who is no user here
   */
  async apply(id: GroupId, change: GroupChange): Promise<boolean> {
    switch (change.kind) {
      case 'rename':
        return this.set(id, 'name', change.displayName);
      case 'set-external-id':
        return this.set(id, 'external_id', change.externalId);
      case 'add':
        return this.changeMembers(id, change.personIds, []);
      case 'remove':
        return this.changeMembers(id, [], change.personIds);
      case 'replace':
        return this.changeMembers(id, change.personIds, await this.membersOtherThan(id, change.personIds));
      case 'remove-all':
        return this.changeMembers(id, [], await this.membersOtherThan(id, []));
    }
  }

  /** Remembers when a group changed last. */
  async touch(id: GroupId): Promise<void> {
    await this.transactions.manager.query(
      'update provisioned_group set changed_at = database_now() where group_id = $1',
      [id],
    );
  }

  async remove(id: GroupId): Promise<void> {
    const { manager } = this.transactions;
    await this.apply(id, { kind: 'remove-all' });
    await manager.query('delete from provisioned_group where group_id = $1', [id]);
    // Its name and external id are free for a group that comes later.
    const [[{ version }]]: [[{ version: number }]] = await manager.query(
      `update groups set removed_at = database_now(), external_id = null, version = version + 1
       where id = $1 returning version`,
      [id],
    );
    await this.outbox.add(groupRemoved, id, version, { groupId: id });
  }

  private async set(id: GroupId, column: 'name' | 'external_id', value: string | null): Promise<boolean> {
    const [, changed] = await refusingTaken<[unknown, number]>(() =>
      this.transactions.manager.query(
        `update groups set ${column} = $2, version = version + 1 where id = $1 and ${column} is distinct from $2`,
        [id, value],
      ),
    );
    return changed > 0;
  }

  private async changeMembers(
    groupId: GroupId,
    added: readonly PersonId[],
    removed: readonly PersonId[],
  ): Promise<boolean> {
    await this.refuseStrangers(added);
    const changed = await this.memberships.change({
      added: added.map((personId) => ({ groupId, personId })),
      removed: removed.map((personId) => ({ groupId, personId })),
    });
    return changed.added + changed.removed > 0;
  }

  /** Only people that SCIM sees can be put into its groups: an id of anybody else names nobody. */
  private async refuseStrangers(personIds: readonly PersonId[]): Promise<void> {
    if (personIds.length === 0) return;
    const strangers: { id: PersonId }[] = await this.transactions.manager.query(
      `select id from unnest($1::uuid[]) as given (id)
       where not exists (select from provisioned_person where person_id = given.id) limit 1`,
      [personIds],
    );
    if (strangers[0]) throw new InvalidValue(`the member ${strangers[0].id} is not a User here`);
  }

  private async membersOtherThan(groupId: GroupId, personIds: readonly PersonId[]): Promise<PersonId[]> {
    const rows: { person_id: PersonId }[] = await this.transactions.manager.query(
      'select person_id from group_member where group_id = $1 and person_id <> all($2::uuid[])',
      [groupId, personIds],
    );
    return rows.map((row) => row.person_id);
  }
}

async function refusingTaken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error) ? new NotUnique('Group') : error;
  }
}
