import { Injectable } from '@nestjs/common';
import type { GroupId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { GroupChanged } from '../../groups/domain/group.errors.js';
import { deepestUnit, UnitInsideItself, UnitTooDeep, UnknownUnit } from '../domain/unit.errors.js';
import { PlacementsRepository } from '../persistence/placements.repository.js';
import { UnitsRepository } from '../persistence/units.repository.js';

export interface ReviseUnitCommand {
  readonly unitId: GroupId;
  readonly expectedVersion: number;
  readonly name?: string;
  /** The unit to lie in from now on; null is the top; left out, it stays where it is. */
  readonly parentId?: GroupId | null;
}

/**
 * Renames a unit, or moves it with everything and everybody in it; then the units above the old place lose those
 * people as members and the ones above the new place get them.
 * @throws NotFound, GroupChanged, NameTaken, UnknownUnit, UnitInsideItself, UnitTooDeep
 */
@Injectable()
export class ReviseUnit {
  constructor(
    private readonly transactions: Transactions,
    private readonly units: UnitsRepository,
    private readonly placements: PlacementsRepository,
  ) {}

  async execute({ unitId, expectedVersion, name, parentId }: ReviseUnitCommand): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.placements.holdTree();
      if ((await this.units.depthOf(unitId)) === undefined) throw new NotFound('Unit');
      const below = await this.units.below(unitId);
      if (parentId) await this.refuseParent(parentId, below);
      const [, changed]: [unknown, number] = await this.units.refusingTakenNames(() =>
        manager.query(
          `update groups set name = coalesce($3, name), parent_id = case when $4 then $5::uuid else parent_id end,
             version = version + 1
           where id = $1 and version = $2`,
          [unitId, expectedVersion, name?.trim() ?? null, parentId !== undefined, parentId ?? null],
        ),
      );
      if (changed === 0) throw new GroupChanged();
      if (parentId !== undefined)
        await this.placements.settle(await this.units.peopleIn(below.map(({ id }) => id)));
    });
  }

  private async refuseParent(
    parentId: GroupId,
    below: readonly { readonly id: GroupId; readonly levels: number }[],
  ): Promise<void> {
    if (below.some(({ id }) => id === parentId)) throw new UnitInsideItself();
    const depth = await this.units.depthOf(parentId);
    if (depth === undefined) throw new UnknownUnit('/parentId');
    if (depth + 1 + Math.max(...below.map(({ levels }) => levels)) > deepestUnit) throw new UnitTooDeep();
  }
}
