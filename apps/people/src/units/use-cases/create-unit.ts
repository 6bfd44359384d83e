import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { groupCreated } from '@zwerm/contracts/events/people-events';
import type { GroupId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { deepestUnit, mostUnits, TooManyUnits, UnitTooDeep, UnknownUnit } from '../domain/unit.errors.js';
import { PlacementsRepository } from '../persistence/placements.repository.js';
import { UnitsRepository } from '../persistence/units.repository.js';

export interface CreateUnitCommand {
  /** Given by imports: the same id again changes nothing. */
  readonly id?: GroupId;
  readonly name: string;
  /** The unit it lies in; null or left out at the top. */
  readonly parentId?: GroupId | null;
}

/** Makes an empty unit. @throws UnknownUnit, NameTaken, UnitTooDeep, TooManyUnits */
@Injectable()
export class CreateUnit {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly units: UnitsRepository,
    private readonly placements: PlacementsRepository,
  ) {}

  async execute({ id = randomUUID(), name, parentId = null }: CreateUnitCommand): Promise<GroupId> {
    const trimmed = name.trim();
    return this.transactions.run(async () => {
      await this.placements.holdTree();
      if (parentId !== null) await this.refuseParent(parentId);
      if (!(await this.insert(id, trimmed, parentId))) return id;
      await this.outbox.add(groupCreated, id, 1, { groupId: id, name: trimmed });
      return id;
    });
  }

  private async refuseParent(parentId: GroupId): Promise<void> {
    const depth = await this.units.depthOf(parentId);
    if (depth === undefined) throw new UnknownUnit('/parentId');
    if (depth >= deepestUnit) throw new UnitTooDeep();
  }

  private async insert(id: GroupId, name: string, parentId: GroupId | null): Promise<boolean> {
    const { manager } = this.transactions;
    const [{ count }]: [{ count: number }] = await manager.query(
      "select count(*)::int from groups where kind = 'unit' and removed_at is null",
    );
    if (count >= mostUnits) throw new TooManyUnits();
    const inserted: unknown[] = await this.units.refusingTakenNames(() =>
      manager.query(
        `insert into groups (id, name, kind, parent_id, version) values ($1, $2, 'unit', $3, 1)
         on conflict (id) do nothing returning id`,
        [id, name, parentId],
      ),
    );
    return inserted.length > 0;
  }
}
