import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { groupCreated } from '@zwerm/contracts/events/people-events';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { mostUnits, TooManyUnits } from '../../units/domain/unit.errors.js';
import { PlacementsRepository } from '../../units/persistence/placements.repository.js';

/** Where an identity provider says that somebody works. */
export interface WorkPlace {
  readonly department: string | null;
  readonly division: string | null;
}

const find = `
  select id, parent_id from groups
  where kind = 'unit' and removed_at is null and lower(name) = lower($1) and ($2::uuid is null or parent_id = $2)`;

const insert = `
  insert into groups (id, name, kind, parent_id, version) values ($1, $2, 'unit', $3, 1)
  on conflict (parent_id, lower(name)) where kind = 'unit' and removed_at is null do nothing returning id`;

/** Places people in the units that SCIM knows by name only. */
@Injectable()
export class UnitPlacesRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly placements: PlacementsRepository,
  ) {}

  /**
   * Places a person in the unit of the department below that of the division, and makes those that are missing. A
   * name that exactly one unit has means that unit, wherever it lies; without either the person is in no unit.
   * @throws TooManyUnits
   */
  async place(personId: PersonId, { department, division }: WorkPlace): Promise<void> {
    let unitId: GroupId | null = null;
    for (const name of [division, department])
      if (name !== null && name.trim() !== '') unitId = await this.unitNamed(name.trim(), unitId);
    await this.placements.place([{ personId, unitId }]);
  }

  private async unitNamed(name: string, parentId: GroupId | null): Promise<GroupId> {
    const found = await this.findNamed(name, parentId);
    if (found) return found;
    const { manager } = this.transactions;
    const [{ count }]: [{ count: number }] = await manager.query(
      "select count(*)::int from groups where kind = 'unit' and removed_at is null",
    );
    if (count >= mostUnits) throw new TooManyUnits();
    const inserted: { id: GroupId }[] = await manager.query(insert, [randomUUID(), name, parentId]);
    const made = inserted[0]?.id;
    if (made) await this.outbox.add(groupCreated, made, 1, { groupId: made, name });
    // Nothing inserted: another request made it meanwhile, and has committed.
    return made ?? this.unitNamed(name, parentId);
  }

  private async findNamed(name: string, parentId: GroupId | null): Promise<GroupId | undefined> {
    const rows: { id: GroupId; parent_id: GroupId | null }[] = await this.transactions.manager.query(find, [
      name,
      parentId,
    ]);
    return rows.length === 1 ? rows[0]?.id : rows.find((row) => row.parent_id === parentId)?.id;
  }
}
