import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { DismissMergeNotices } from '../use-cases/dismiss-merge-notices.js';
import { ListMergeNotices } from '../use-cases/list-merge-notices.js';
import { DismissMergeNoticesInput, MergeNoticesDto } from './merge-notices.dto.js';

@Controller('challenges/:id/merge-notices')
export class MergeNoticesController {
  constructor(
    private readonly list: ListMergeNotices,
    private readonly dismiss: DismissMergeNotices,
  ) {}

  @Get()
  @Allow('read-round')
  @ApiOkResponse({ type: MergeNoticesDto })
  async listMergeNotices(
    @IdParam() challengeId: string,
    @Caller() principal: Principal,
  ): Promise<MergeNoticesDto> {
    const { items, isAboutOwnVotes } = await this.list.execute({ challengeId, principal });
    return { items: [...items], isAboutOwnVotes };
  }

  @Put()
  @HttpCode(204)
  @Allow('vote')
  @ApiNoContentResponse()
  dismissMergeNotices(
    @IdParam() challengeId: string,
    @Body() { step }: DismissMergeNoticesInput,
    @Caller() principal: Principal,
  ): Promise<void> {
    return this.dismiss.execute({ challengeId, principal, step });
  }
}
