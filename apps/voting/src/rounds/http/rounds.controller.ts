import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadRound } from '../use-cases/read-round.js';
import { ChangeRules } from '../use-cases/change-rules.js';
import { SetCosts } from '../use-cases/set-costs.js';
import { CostsInput, RoundDto, RulesInput } from './rounds.dto.js';

@Controller('challenges/:id/round')
export class RoundsController {
  constructor(
    private readonly read: ReadRound,
    private readonly setCosts: SetCosts,
    private readonly changeRules: ChangeRules,
  ) {}

  @Get()
  @Allow('read-round')
  @ApiOkResponse({ type: RoundDto })
  readRound(@IdParam() challengeId: string, @Caller() principal: Principal): Promise<RoundDto> {
    return this.read.execute({ challengeId, principal });
  }

  @Put('rules')
  @Allow('read-round')
  @ApiOkResponse({ type: RoundDto })
  async putRules(
    @IdParam() challengeId: string,
    @Body() input: RulesInput,
    @Caller() principal: Principal,
  ): Promise<RoundDto> {
    await this.changeRules.execute({ ...input, challengeId, principal });
    return this.read.execute({ challengeId, principal });
  }

  @Put('costs')
  @HttpCode(204)
  @Allow('read-round')
  @ApiNoContentResponse()
  async putCosts(
    @IdParam() challengeId: string,
    @Body() { items }: CostsInput,
    @Caller() principal: Principal,
  ): Promise<void> {
    const costs = new Map(items.map(({ ideaId, cost }) => [ideaId.toLowerCase(), cost]));
    await this.setCosts.execute({ principal, challengeId, costs });
  }
}
