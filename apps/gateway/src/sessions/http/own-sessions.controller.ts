import { Controller, Delete, Get, HttpCode, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { Allow } from '@zwerm/platform/auth/allow';
import { IdParam } from '@zwerm/platform/http/id-param';
import type { FastifyRequest } from 'fastify';
import type { KnownCaller } from '../../callers/callers.js';
import { EndOwnSessions } from '../use-cases/end-own-sessions.js';
import { ListSessions } from '../use-cases/list-sessions.js';
import { SessionsAnswer } from './sessions.dto.js';

@Controller('me/sessions')
export class OwnSessionsController {
  constructor(
    private readonly list: ListSessions,
    private readonly end: EndOwnSessions,
  ) {}

  @Allow('manage-own-sessions')
  @Get()
  @ApiOkResponse({ type: SessionsAnswer })
  async listSessions(@Req() request: FastifyRequest): Promise<SessionsAnswer> {
    const { principal, credentialHash } = sessionOf(request);
    return { items: await this.list.execute(principal.personId, credentialHash) };
  }

  /** All but the one that asks. */
  @Allow('manage-own-sessions')
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async endOtherSessions(@Req() request: FastifyRequest): Promise<void> {
    const { principal, credentialHash } = sessionOf(request);
    await this.end.execute(principal.personId, { allBut: credentialHash });
  }

  @Allow('manage-own-sessions')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endSession(@Req() request: FastifyRequest, @IdParam() id: string): Promise<void> {
    await this.end.execute(sessionOf(request).principal.personId, { id });
  }
}

/** @throws DomainError forbidden: a token that could end sessions would shut its owner out */
function sessionOf({ knownCaller }: FastifyRequest): KnownCaller {
  if (knownCaller?.kind !== 'session')
    throw new DomainError('forbidden', 'sessions are managed with a session, not with a token');
  return knownCaller;
}
