import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { RoundQuery } from '../../rounds/http/rounds.dto.js';
import { ReadBias, type BiasView } from '../use-cases/read-bias.js';
import { BiasDto } from './bias.dto.js';

@Controller('challenges/:id/bias')
export class BiasController {
  constructor(private readonly read: ReadBias) {}

  @Get()
  @Allow('read-round')
  @ApiOkResponse({ type: BiasDto })
  readBias(
    @IdParam() challengeId: string,
    @Query() { round }: RoundQuery,
    @Caller() principal: Principal,
  ): Promise<BiasView> {
    return this.read.execute({ challengeId, principal, number: round });
  }
}
