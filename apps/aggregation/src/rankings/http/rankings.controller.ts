import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { entityTag } from '@zwerm/platform/http/entity-tag';
import { IdParam } from '@zwerm/platform/http/id-param';
import { limitOf } from '@zwerm/platform/http/page-query';
import type { FastifyReply } from 'fastify';
import { ReadRanking } from '../use-cases/read-ranking.js';
import { RankingDto, RankingQuery } from './rankings.dto.js';

@Controller('challenges/:id/ranking')
export class RankingsController {
  constructor(private readonly rankings: ReadRanking) {}

  /** Answers with bytes that were written before; Fastify sends them as they are. */
  @Allow('read-rankings')
  @Get()
  @ApiOkResponse({ type: RankingDto })
  async readRanking(
    @IdParam() challengeId: string,
    @Query() query: RankingQuery,
    @Caller() reader: Principal,
    @Headers('if-none-match') seen: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const { cursor, round } = query;
    const page = await this.rankings.execute({ challengeId, reader, round, cursor, limit: limitOf(query) });
    const tag = entityTag(challengeId, page.version);
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (seen === tag) {
      void reply.status(304);
      return undefined;
    }
    void reply.header('content-type', 'application/json; charset=utf-8');
    return page.json;
  }
}
