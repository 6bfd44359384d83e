import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { GroupId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { deepestUnit, UnitTooDeep, UnknownUnit } from '../domain/unit.errors.js';
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
    private readonly units: UnitsRepository,
    private readonly placements: PlacementsRepository,
  ) {}

  async execute({ id = randomUUID(), name, parentId = null }: CreateUnitCommand): Promise<GroupId> {
    const trimmed = name.trim();
    return this.transactions.run(async () => {
      await this.placements.holdTree();
      if (parentId !== null) await this.refuseParent(parentId);
      await this.units.insert(id, trimmed, parentId);
      return id;
    });
  }

  private async refuseParent(parentId: GroupId): Promise<void> {
    const depth = await this.units.depthOf(parentId);
    if (depth === undefined) throw new UnknownUnit('/parentId');
    if (depth >= deepestUnit) throw new UnitTooDeep();
  }
}
