import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { isId } from '@zwerm/domain/id';
import { Allow } from '@zwerm/platform/auth/allow';
import { ExpectedVersion } from '@zwerm/platform/http/entity-tag';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { CreateUnit } from '../use-cases/create-unit.js';
import { ListUnits } from '../use-cases/list-units.js';
import { PlacePeople } from '../use-cases/place-people.js';
import { RemoveUnit } from '../use-cases/remove-unit.js';
import { ReviseUnit } from '../use-cases/revise-unit.js';
import {
  NewUnitBody,
  PlacedPeopleAnswer,
  PlacedPeopleBody,
  UnitChangesBody,
  UnitCreatedAnswer,
  UnitsAnswer,
} from './units.dto.js';

@Controller('units')
export class UnitsController {
  constructor(
    private readonly list: ListUnits,
    private readonly create: CreateUnit,
    private readonly revise: ReviseUnit,
    private readonly remove: RemoveUnit,
    private readonly place: PlacePeople,
  ) {}

  /** The whole tree, each unit after the one it lies in. */
  @Allow('read-units')
  @Get()
  @ApiOkResponse({ type: UnitsAnswer })
  async listUnits(): Promise<UnitsAnswer> {
    return { items: await this.list.execute() };
  }

  @Allow('manage-units')
  @Idempotent()
  @Post()
  @ApiCreatedResponse({ type: UnitCreatedAnswer })
  async createUnit(@Body() body: NewUnitBody): Promise<UnitCreatedAnswer> {
    return { id: await this.create.execute(body), version: 1 };
  }

  @Allow('manage-units')
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  reviseUnit(
    @IdParam() unitId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() changes: UnitChangesBody,
  ): Promise<void> {
    return this.revise.execute({ unitId, expectedVersion, ...changes });
  }

  @Allow('manage-units')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeUnit(@IdParam() id: string): Promise<void> {
    return this.remove.execute(id);
  }

  @Allow('manage-units')
  @Post(':id/people')
  @HttpCode(200)
  @ApiOkResponse({ type: PlacedPeopleAnswer })
  async placePeople(
    @IdParam() unitId: string,
    @Body() { personIds }: PlacedPeopleBody,
  ): Promise<PlacedPeopleAnswer> {
    if (!personIds.every(isId)) throw new DomainError('invalid-input', 'personIds must be ids');
    const placed = await this.place.execute(personIds.map((personId) => ({ personId, unitId })));
    return { placed: placed.length };
  }
}
