import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadRound } from '../use-cases/read-round.js';
import { AddRound } from '../use-cases/add-round.js';
import { ListRounds } from '../use-cases/list-rounds.js';
import { ChangeRules } from '../use-cases/change-rules.js';
import { SetCosts } from '../use-cases/set-costs.js';
import { CostsInput, NewRoundInput, RoundDto, RoundQuery, RoundsDto, RulesInput } from './rounds.dto.js';

@Controller('challenges/:id')
export class RoundsController {
  constructor(
    private readonly read: ReadRound,
    private readonly setCosts: SetCosts,
    private readonly changeRules: ChangeRules,
    private readonly addRound: AddRound,
    private readonly list: ListRounds,
  ) {}

  @Get('rounds')
  @Allow('read-round')
  @ApiOkResponse({ type: RoundsDto })
  async listRounds(@IdParam() challengeId: string, @Caller() principal: Principal): Promise<RoundsDto> {
    return { items: await this.list.execute({ challengeId, principal }) };
  }

  @Post('rounds')
  @Allow('read-round')
  @Idempotent()
  @ApiCreatedResponse({ type: RoundDto })
  async postRound(
    @IdParam() challengeId: string,
    @Body() { opensAt, closesAt, ideaIds, ...input }: NewRoundInput,
    @Caller() principal: Principal,
  ): Promise<RoundDto> {
    await this.addRound.execute({
      ...input,
      challengeId,
      principal,
      opensAt: opensAt === undefined ? undefined : new Date(opensAt),
      closesAt: new Date(closesAt),
      ideaIds: ideaIds?.map((id) => id.toLowerCase()),
    });
    return this.read.execute({ challengeId, principal });
  }

  @Get('round')
  @Allow('read-round')
  @ApiOkResponse({ type: RoundDto })
  readRound(
    @IdParam() challengeId: string,
    @Query() { round }: RoundQuery,
    @Caller() principal: Principal,
  ): Promise<RoundDto> {
    return this.read.execute({ challengeId, principal, number: round });
  }

  @Put('round/rules')
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

  @Put('round/costs')
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
