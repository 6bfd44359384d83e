import { Injectable } from '@nestjs/common';
import { groupCreated } from '@zwerm/contracts/events/people-events';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { mostUnits, TooManyUnits } from '../domain/unit.errors.js';
import { NameTaken } from '../../groups/domain/group.errors.js';

/** The tree of units, where several use cases ask the same of it. */
@Injectable()
export class UnitsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** Every unit with the names that lead to it, from the top down. */
  async paths(): Promise<{ id: GroupId; path: string[] }[]> {
    return this.transactions.manager.query(
      `with recursive tree as (
         select id, array[name] as path from groups where kind = 'unit' and parent_id is null and removed_at is null
         union all
         select below.id, path || below.name from groups below join tree on below.parent_id = tree.id
         where below.removed_at is null)
       select id, path from tree`,
    );
  }

  /**
   * Makes an empty unit in the open transaction, which holds the tree. Does nothing when the id is known.
   * @throws TooManyUnits, NameTaken
   */
  async insert(id: GroupId, name: string, parentId: GroupId | null): Promise<void> {
    const { manager } = this.transactions;
    const [{ count }]: [{ count: number }] = await manager.query(
      "select count(*)::int from groups where kind = 'unit' and removed_at is null",
    );
    if (count >= mostUnits) throw new TooManyUnits();
    const inserted: unknown[] = await this.refusingTakenNames(() =>
      manager.query(
        `insert into groups (id, name, kind, parent_id, version) values ($1, $2, 'unit', $3, 1)
         on conflict (id) do nothing returning id`,
        [id, name, parentId],
      ),
    );
    if (inserted.length > 0) await this.outbox.add(groupCreated, id, 1, { groupId: id, name });
  }

  /** @returns how deep the unit lies, 1 at the top; undefined when there is no such unit */
  async depthOf(unitId: GroupId): Promise<number | undefined> {
    const [{ depth }]: [{ depth: number }] = await this.transactions.manager.query(
      `with recursive line as (
         select id, parent_id from groups where id = $1 and kind = 'unit' and removed_at is null
         union all select above.id, above.parent_id from groups above join line on above.id = line.parent_id)
       select count(*)::int as depth from line`,
      [unitId],
    );
    return depth === 0 ? undefined : depth;
  }

  /** The unit itself and all units below it, each with how far below; those at the same level in no order. */
  async below(unitId: GroupId): Promise<{ id: GroupId; levels: number }[]> {
    return this.transactions.manager.query(
      `with recursive tree as (
         select id, 0 as levels from groups where id = $1
         union all select below.id, levels + 1 from groups below join tree on below.parent_id = tree.id
         where below.removed_at is null)
       select id, levels from tree`,
      [unitId],
    );
  }

  /** Everybody placed in one of these units, also those who left. */
  async peopleIn(unitIds: readonly GroupId[]): Promise<PersonId[]> {
    const rows: { id: PersonId }[] = await this.transactions.manager.query(
      'select id from person where unit_id = any($1)',
      [unitIds],
    );
    return rows.map(({ id }) => id);
  }

  /** @throws NameTaken when the work fails because another unit beside it has that name */
  async refusingTakenNames<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw isUniqueViolation(error, 'groups_unit_name') ? new NameTaken() : error;
    }
  }
}
