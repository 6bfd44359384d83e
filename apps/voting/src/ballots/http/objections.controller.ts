import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { RoundQuery } from '../../rounds/http/rounds.dto.js';
import { ListObjections } from '../use-cases/list-objections.js';
import { ObjectionsDto } from './objections.dto.js';

@Controller('challenges/:id/objections')
export class ObjectionsController {
  constructor(private readonly list: ListObjections) {}

  @Get()
  @Allow('read-round')
  @ApiOkResponse({ type: ObjectionsDto })
  async listObjections(
    @IdParam() challengeId: string,
    @Query() { round }: RoundQuery,
    @Caller() principal: Principal,
  ): Promise<ObjectionsDto> {
    const { items, fewest } = await this.list.execute({ challengeId, principal, number: round });
    return { items: items.map(({ ideaId, reasons }) => ({ ideaId, reasons: [...reasons] })), fewest };
  }
}
