import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse } from '@nestjs/swagger';
import { Allow } from '@zwerm/platform/auth/allow';
import { IdParam } from '@zwerm/platform/http/id-param';
import { PlacePeople } from '../use-cases/place-people.js';
import { PlaceBody } from './units.dto.js';

@Controller('people')
export class PlacementController {
  constructor(private readonly place: PlacePeople) {}

  @Allow('manage-units')
  @Put(':id/unit')
  @HttpCode(204)
  @ApiNoContentResponse()
  async placePerson(@IdParam() personId: string, @Body() { unitId }: PlaceBody): Promise<void> {
    await this.place.execute([{ personId, unitId }]);
  }
}
