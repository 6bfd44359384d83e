import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GatewayOnly } from '@zwerm/platform/auth/allow';
import { DateTimeField, IntField } from '@zwerm/platform/http/fields';
import { ListDepartures, type Departures } from '../use-cases/list-departures.js';

class DeparturesBody {
  @DateTimeField()
  since!: string;

  @IntField({ min: 0, max: Number.MAX_SAFE_INTEGER })
  after!: number;
}

/** For the gateway, which asks when it may have heard nothing. */
@ApiExcludeController()
@Controller('internal/departures')
export class InternalDeparturesController {
  constructor(private readonly departures: ListDepartures) {}

  @GatewayOnly()
  @Post()
  @HttpCode(200)
  list(@Body() { since, after }: DeparturesBody): Promise<Departures> {
    return this.departures.execute(since, after);
  }
}
