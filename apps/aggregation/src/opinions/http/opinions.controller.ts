import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadOpinionMap } from '../use-cases/read-opinion-map.js';
import { OpinionMapDto, OpinionsQuery } from './opinions.dto.js';

@Controller('challenges/:id/opinions')
export class OpinionsController {
  constructor(private readonly maps: ReadOpinionMap) {}

  @Allow('read-rankings')
  @Get()
  @ApiOkResponse({ type: OpinionMapDto })
  async readOpinions(
    @IdParam() challengeId: string,
    @Query() { round }: OpinionsQuery,
    @Caller() reader: Principal,
  ): Promise<OpinionMapDto> {
    const { head, map, titles } = await this.maps.execute({ challengeId, reader, round });
    const { roundId, asOf } = head;
    const nothing = { people: 0, groups: [], ideas: [], consensus: { agree: [], disagree: [] } };
    return {
      ...{ challengeId, roundId, asOf, isTooLarge: map === null },
      ...(map ?? nothing),
      ideas: (map?.ideas ?? []).map((idea) => ({
        ...idea,
        title: titles.get(idea.ideaId) ?? '',
        shares: idea.shares.map((share) => share ?? { share: null, n: null }),
      })),
    };
  }
}
