import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { ExpectedVersion } from '@zwerm/platform/http/entity-tag';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { limitOf } from '@zwerm/platform/http/page-query';
import { CreateChallenge } from '../use-cases/create-challenge.js';
import { ListChallenges } from '../use-cases/list-challenges.js';
import { MoveChallenge } from '../use-cases/move-challenge.js';
import { ReadChallenge } from '../use-cases/read-challenge.js';
import { ReviseChallenge } from '../use-cases/revise-challenge.js';
import { challengeBody } from './challenge-body.js';
import {
  ChallengeBody,
  ChallengeChangesBody,
  ChallengeListQuery,
  ChallengePageBody,
  ChallengeTransitionBody,
  NewChallengeBody,
} from './challenges.dto.js';

@Controller('challenges')
export class ChallengesController {
  constructor(
    private readonly create: CreateChallenge,
    private readonly read: ReadChallenge,
    private readonly list: ListChallenges,
    private readonly revise: ReviseChallenge,
    private readonly move: MoveChallenge,
  ) {}

  @Get()
  @Allow('read-challenges')
  @ApiOkResponse({ type: ChallengePageBody })
  async listChallenges(
    @Query() query: ChallengeListQuery,
    @Caller() caller: Principal,
  ): Promise<ChallengePageBody> {
    const { phase, domainId, cursor } = query;
    const page = await this.list.execute(caller, { phase, domainId, cursor, limit: limitOf(query) });
    return { ...page, items: page.items.map((challenge) => challengeBody(challenge, caller)) };
  }

  @Post()
  @Allow('manage-challenges')
  @Idempotent()
  @ApiCreatedResponse({ type: ChallengeBody })
  async createChallenge(@Body() body: NewChallengeBody, @Caller() caller: Principal): Promise<ChallengeBody> {
    return challengeBody(await this.create.execute(caller, body), caller);
  }

  @Get(':id')
  @Allow('read-challenges')
  @ApiOkResponse({ type: ChallengeBody })
  async getChallenge(@IdParam() id: string, @Caller() caller: Principal): Promise<ChallengeBody> {
    return challengeBody(await this.read.execute(caller, id), caller);
  }

  // A sponsor needs no role for their own challenge: the use case asks whose it is.
  @Patch(':id')
  @Allow('read-challenges')
  @ApiOkResponse({ type: ChallengeBody })
  async reviseChallenge(
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() changes: ChallengeChangesBody,
    @Caller() caller: Principal,
  ): Promise<ChallengeBody> {
    return challengeBody(await this.revise.execute(caller, { id, expectedVersion, changes }), caller);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @Allow('read-challenges')
  @Idempotent()
  @ApiOkResponse({ type: ChallengeBody })
  async moveChallenge(
    @IdParam() id: string,
    @Body() { to, reason }: ChallengeTransitionBody,
    @Caller() caller: Principal,
  ): Promise<ChallengeBody> {
    const move = reason === undefined ? { id, to } : { id, to, reason };
    return challengeBody(await this.move.execute(caller, move), caller);
  }
}
