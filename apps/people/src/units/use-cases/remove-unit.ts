import { Injectable } from '@nestjs/common';
import { groupRemoved } from '@zwerm/contracts/events/people-events';
import type { GroupId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { UnitNotEmpty } from '../domain/unit.errors.js';
import { PlacementsRepository } from '../persistence/placements.repository.js';
import { UnitsRepository } from '../persistence/units.repository.js';

/** Takes an empty unit out of the tree. Who left the organisation from it does not count. @throws NotFound, UnitNotEmpty */
@Injectable()
export class RemoveUnit {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly units: UnitsRepository,
    private readonly placements: PlacementsRepository,
  ) {}

  async execute(unitId: GroupId): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.placements.holdTree();
      if ((await this.units.depthOf(unitId)) === undefined) throw new NotFound('Unit');
      if ((await this.units.below(unitId)).length > 1) throw new UnitNotEmpty();
      const active: unknown[] = await manager.query(
        'select from person where unit_id = $1 and active limit 1',
        [unitId],
      );
      if (active.length > 0) throw new UnitNotEmpty();
      const former = await this.units.peopleIn([unitId]);
      await this.placements.place(former.map((personId) => ({ personId, unitId: null })));
      const [[{ version }]]: [[{ version: number }]] = await manager.query(
        'update groups set removed_at = database_now(), version = version + 1 where id = $1 returning version',
        [unitId],
      );
      await this.outbox.add(groupRemoved, unitId, version, { groupId: unitId });
    });
  }
}
