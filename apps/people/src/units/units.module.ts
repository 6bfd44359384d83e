import { Module } from '@nestjs/common';
import { MembershipsRepository } from '../groups/persistence/memberships.repository.js';
import { PlacementController } from './http/placement.controller.js';
import { UnitsController } from './http/units.controller.js';
import { PlacementsRepository } from './persistence/placements.repository.js';
import { UnitsRepository } from './persistence/units.repository.js';
import { CreateUnit } from './use-cases/create-unit.js';
import { ListUnits } from './use-cases/list-units.js';
import { PlacePeople } from './use-cases/place-people.js';
import { RemoveUnit } from './use-cases/remove-unit.js';
import { ReviseUnit } from './use-cases/revise-unit.js';

@Module({
  controllers: [UnitsController, PlacementController],
  providers: [
    MembershipsRepository,
    PlacementsRepository,
    UnitsRepository,
    CreateUnit,
    ListUnits,
    ReviseUnit,
    RemoveUnit,
    PlacePeople,
  ],
  exports: [MembershipsRepository, PlacementsRepository, UnitsRepository],
})
export class UnitsModule {}
