import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import type { FastifyRequest } from 'fastify';
import { OwnErasures } from '../own-erasures.js';
import { RequireRecentSession } from '../use-cases/require-recent-session.js';
import { OwnErasureAnswer, OwnErasureBody } from './own-records.dto.js';

@Controller('me/erasure')
export class OwnErasureController {
  constructor(
    private readonly erasures: OwnErasures,
    private readonly recent: RequireRecentSession,
  ) {}

  @Allow('read-own-account')
  @Get()
  @ApiOkResponse({ type: OwnErasureAnswer })
  readOwnErasure(@Caller() { personId }: Principal): Promise<OwnErasureAnswer> {
    return this.erasures.read(personId);
  }

  /** Due in seven days; needs a session of the last hour, never a token. */
  @Allow('erase-own-account')
  @Post()
  @ApiCreatedResponse({ type: OwnErasureAnswer })
  async planOwnErasure(
    @Req() request: FastifyRequest,
    @Body() { isUnderstood }: OwnErasureBody,
  ): Promise<OwnErasureAnswer> {
    const personId = await this.recent.execute(request.knownCaller);
    if (!isUnderstood)
      throw new DomainError('invalid-input', 'isUnderstood must be true', [
        { pointer: '/isUnderstood', detail: 'must be true', code: 'invalid-input' },
      ]);
    return this.erasures.plan(personId);
  }

  @Allow('erase-own-account')
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async cancelOwnErasure(@Caller() { personId }: Principal): Promise<void> {
    await this.erasures.cancel(personId);
  }
}
