import { Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { CertifyRound } from '../use-cases/certify-round.js';
import { ReadBundle } from '../use-cases/read-bundle.js';
import { RoundQuery } from '../../rounds/http/rounds.dto.js';
import { CertificationDto } from './log.dto.js';

@Controller('challenges/:id')
export class BundlesController {
  constructor(
    private readonly read: ReadBundle,
    private readonly certify: CertifyRound,
  ) {}

  @Get('bundle')
  @Allow('read-round')
  @Header('content-type', 'application/jsonl; charset=utf-8')
  @ApiProduces('application/jsonl')
  @ApiOkResponse({ schema: { type: 'string' }, description: 'JSON lines, as `zwerm verify` reads them' })
  readBundle(
    @IdParam() challengeId: string,
    @Query() { round }: RoundQuery,
    @Caller() principal: Principal,
  ): Promise<string> {
    return this.read.execute({ challengeId, principal, number: round });
  }

  @Post('round/certification')
  @HttpCode(200)
  @Allow('read-round')
  @ApiOkResponse({ type: CertificationDto })
  async certifyRound(
    @IdParam() challengeId: string,
    @Query() { round }: RoundQuery,
    @Caller() principal: Principal,
  ): Promise<CertificationDto> {
    const certifiedAt = await this.certify.execute({ challengeId, principal, number: round });
    return { certifiedAt: certifiedAt.toISOString() };
  }
}
