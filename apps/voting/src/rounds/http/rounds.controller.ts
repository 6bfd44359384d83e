import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadRound } from '../use-cases/read-round.js';
import { RoundDto } from './rounds.dto.js';

@Controller('challenges/:id/round')
export class RoundsController {
  constructor(private readonly read: ReadRound) {}

  @Get()
  @Allow('read-round')
  @ApiOkResponse({ type: RoundDto })
  readRound(@IdParam() challengeId: string, @Caller() principal: Principal): Promise<RoundDto> {
    return this.read.execute({ challengeId, principal });
  }
}
