import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { IdParam } from '@zwerm/platform/http/id-param';
import { CancelPlannedRound } from '../use-cases/cancel-planned-round.js';
import { ChangePlannedRound } from '../use-cases/change-planned-round.js';
import { ReadRound } from '../use-cases/read-round.js';
import { CancelledRoundInput, PlannedRoundInput } from './planned-rounds.dto.js';
import { RoundDto } from './rounds.dto.js';

/** The later round of a challenge that is still to open. */
@Controller('challenges/:id/planned-round')
export class PlannedRoundsController {
  constructor(
    private readonly change: ChangePlannedRound,
    private readonly cancel: CancelPlannedRound,
    private readonly read: ReadRound,
  ) {}

  @Put()
  @Allow('read-round')
  @ApiOkResponse({ type: RoundDto })
  async putPlannedRound(
    @IdParam() challengeId: string,
    @Body() { opensAt, closesAt, ...input }: PlannedRoundInput,
    @Caller() principal: Principal,
  ): Promise<RoundDto> {
    const dates = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
    await this.change.execute({ ...input, ...dates, challengeId, principal });
    return this.read.execute({ challengeId, principal });
  }

  @Post('cancellation')
  @HttpCode(200)
  @Allow('read-round')
  @Idempotent()
  @ApiOkResponse({ type: RoundDto, description: 'the round that is now the last' })
  async cancelPlannedRound(
    @IdParam() challengeId: string,
    @Body() { number, reason }: CancelledRoundInput,
    @Caller() principal: Principal,
  ): Promise<RoundDto> {
    await this.cancel.execute({ challengeId, principal, number, reason });
    return this.read.execute({ challengeId, principal });
  }
}
