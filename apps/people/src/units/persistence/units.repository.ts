import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { NameTaken } from '../../groups/domain/group.errors.js';

/** The tree of units, where several use cases ask the same of it. */
@Injectable()
export class UnitsRepository {
  constructor(private readonly transactions: Transactions) {}

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
