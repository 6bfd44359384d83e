import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { Allow } from '@zwerm/platform/auth/allow';
import { callerOf } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import type { FastifyRequest } from 'fastify';
import { GatewaySurroundings } from '../../gateway-surroundings.js';
import { ScimTokensNeedASession } from '../domain/scim-token.errors.js';
import { CreateScimToken } from '../use-cases/create-scim-token.js';
import { ListScimTokens } from '../use-cases/list-scim-tokens.js';
import { RevokeScimToken } from '../use-cases/revoke-scim-token.js';
import { NewScimTokenBody, ScimTokenCreatedAnswer, ScimTokensAnswer } from './scim-tokens.dto.js';

@Controller('scim-tokens')
export class ScimTokensController {
  constructor(
    private readonly create: CreateScimToken,
    private readonly list: ListScimTokens,
    private readonly revoke: RevokeScimToken,
    private readonly surroundings: GatewaySurroundings,
  ) {}

  @Allow('manage-scim')
  @Get()
  @ApiOkResponse({ type: ScimTokensAnswer })
  async listScimTokens(): Promise<ScimTokensAnswer> {
    return { endpointUrl: `${this.surroundings.publicUrl}/scim/v2`, items: await this.list.execute() };
  }

  // Not @Idempotent(): the answer that would be stored for a repeat holds the secret.
  @Allow('manage-scim')
  @Post()
  @ApiCreatedResponse({ type: ScimTokenCreatedAnswer })
  async createScimToken(
    @Req() request: FastifyRequest,
    @Body() { name, expiresAt }: NewScimTokenBody,
  ): Promise<ScimTokenCreatedAnswer> {
    refuseTokens(request);
    const createdBy = callerOf(request).personId;
    return this.create.execute({ createdBy, name, ...(expiresAt ? { expiresAt } : {}) });
  }

  @Allow('manage-scim')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revokeScimToken(@Req() request: FastifyRequest, @IdParam() id: string): Promise<void> {
    refuseTokens(request);
    await this.revoke.execute(id);
  }
}

/** @throws ScimTokensNeedASession */
function refuseTokens(request: FastifyRequest): void {
  if (request.knownCaller?.kind !== 'session') throw new ScimTokensNeedASession();
}
