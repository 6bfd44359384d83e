import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GatewayOnly } from '../auth/allow.js';
import { IdParam } from '../http/id-param.js';
import { OwnRecords, type OwnRows } from './own-records.js';
import { OwnRowsQuery } from './own-rows-query.js';
import { describedPart, type DescribedPart } from './described-part.js';

/** For the gateway in its own name, which puts the parts of all services together. */
@ApiExcludeController()
@Controller('internal/own-records')
export class OwnRecordsController {
  constructor(private readonly data: OwnRecords) {}

  @GatewayOnly()
  @Get()
  listParts(): { parts: DescribedPart[] } {
    return { parts: this.data.parts.map(describedPart) };
  }

  @GatewayOnly()
  @Get(':id/:part')
  readPart(
    @IdParam() id: string,
    @Param('part') part: string,
    @Query() { offset = 0 }: OwnRowsQuery,
  ): Promise<OwnRows> {
    return this.data.read(id, part, offset);
  }
}
