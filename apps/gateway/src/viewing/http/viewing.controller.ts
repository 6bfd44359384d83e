import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { Allow } from '@zwerm/platform/auth/allow';
import { callerOf } from '@zwerm/platform/auth/caller';
import type { FastifyRequest } from 'fastify';
import { ReadViewing } from '../use-cases/read-viewing.js';
import { StopViewing } from '../use-cases/stop-viewing.js';
import { ViewAs } from '../use-cases/view-as.js';
import { CurrentViewingAnswer, ViewAsBody, ViewingBody } from './viewing.dto.js';

@Controller('view-as')
export class ViewingController {
  constructor(
    private readonly begin: ViewAs,
    private readonly read: ReadViewing,
    private readonly stop: StopViewing,
  ) {}

  @Allow('view-as')
  @Post()
  @ApiCreatedResponse({ type: ViewingBody })
  viewAs(@Req() request: FastifyRequest, @Body() body: ViewAsBody): Promise<ViewingBody> {
    const { personId: viewerId } = callerOf(request);
    return this.begin.execute({ sessionHash: sessionOf(request), viewerId, ...body });
  }

  @Allow('read-own-account')
  @Get()
  @ApiOkResponse({ type: CurrentViewingAnswer })
  async readViewing(@Req() request: FastifyRequest): Promise<CurrentViewingAnswer> {
    return { viewing: await this.read.execute(sessionOf(request)) };
  }

  @Allow('read-own-account')
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  stopViewing(@Req() request: FastifyRequest): Promise<void> {
    return this.stop.execute(sessionOf(request));
  }
}

/** @throws DomainError forbidden: a program with a token has no eyes to lend */
function sessionOf(request: FastifyRequest): string {
  if (request.knownCaller?.kind !== 'session') throw new DomainError('forbidden', 'only in a session');
  return request.knownCaller.credentialHash;
}
