import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadRepresentative, type Representative } from '../use-cases/read-representative.js';
import { RepresentativeDto, RepresentativeQuery } from './representative.dto.js';

@Controller('challenges/:id/representative')
export class RepresentativeController {
  constructor(private readonly representative: ReadRepresentative) {}

  @Allow('read-rankings')
  @Get()
  @ApiOkResponse({ type: RepresentativeDto })
  readRepresentative(
    @IdParam() challengeId: string,
    @Query() { round }: RepresentativeQuery,
    @Caller() reader: Principal,
  ): Promise<Representative> {
    return this.representative.execute({ challengeId, reader, round });
  }
}
