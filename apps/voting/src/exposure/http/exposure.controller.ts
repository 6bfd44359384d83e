import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { RoundQuery } from '../../rounds/http/rounds.dto.js';
import { usuallyServed } from '../domain/serving.js';
import { ReadExposure } from '../use-cases/read-exposure.js';
import { RecordImpressions } from '../use-cases/record-impressions.js';
import { ServeNext } from '../use-cases/serve-next.js';
import { ExposureDto, ImpressionsInput, NextIdeasDto, NextQuery } from './exposure.dto.js';

@Controller('challenges/:id')
export class ExposureController {
  constructor(
    private readonly next: ServeNext,
    private readonly record: RecordImpressions,
    private readonly read: ReadExposure,
  ) {}

  @Get('next')
  @Allow('vote')
  @ApiOkResponse({ type: NextIdeasDto })
  serveNext(
    @IdParam() challengeId: string,
    @Query() { count = usuallyServed, sets }: NextQuery,
    @Caller() principal: Principal,
  ): Promise<NextIdeasDto> {
    return this.next.execute({ challengeId, principal, count, sets: sets === 'true' });
  }

  @Post('impressions')
  @HttpCode(204)
  @Allow('vote')
  @ApiNoContentResponse()
  async recordImpressions(
    @IdParam() challengeId: string,
    @Body() { ideaIds, skipped = [] }: ImpressionsInput,
    @Caller() principal: Principal,
  ): Promise<void> {
    await this.record.execute({
      principal,
      challengeId,
      ideaIds: ideaIds.map((ideaId) => ideaId.toLowerCase()),
      skipped: skipped.map((ideaId) => ideaId.toLowerCase()),
    });
  }

  @Get('exposure')
  @Allow('read-round')
  @ApiOkResponse({ type: ExposureDto })
  readExposure(
    @IdParam() challengeId: string,
    @Query() { round }: RoundQuery,
    @Caller() principal: Principal,
  ): Promise<ExposureDto> {
    return this.read.execute({ challengeId, principal, number: round });
  }
}
