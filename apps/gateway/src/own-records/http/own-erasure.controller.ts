import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { Allow } from '@zwerm/platform/auth/allow';
import type { FastifyRequest } from 'fastify';
import { OwnErasures } from '../own-erasures.js';
import { RequireRecentSession } from '../use-cases/require-recent-session.js';
import { sessionOf } from './session-of.js';
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
  async readOwnErasure(@Req() request: FastifyRequest): Promise<OwnErasureAnswer> {
    return this.erasures.read(sessionOf(request).principal.personId);
  }

  /** Due in seven days; needs a session of the last hour, never a token. */
  @Allow('erase-own-account')
  @Post()
  @ApiCreatedResponse({ type: OwnErasureAnswer })
  async planOwnErasure(
    @Req() request: FastifyRequest,
    @Body() { isUnderstood }: OwnErasureBody,
  ): Promise<OwnErasureAnswer> {
    const personId = await this.recent.execute(sessionOf(request));
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
  async cancelOwnErasure(@Req() request: FastifyRequest): Promise<void> {
    await this.erasures.cancel(sessionOf(request).principal.personId);
  }
}
