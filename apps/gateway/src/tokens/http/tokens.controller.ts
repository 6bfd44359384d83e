import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { PersonId } from '@zwerm/domain/id';
import { Allow } from '@zwerm/platform/auth/allow';
import { callerOf } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import type { FastifyRequest } from 'fastify';
import { TokensNeedASession } from '../domain/access-token.errors.js';
import { CreateToken } from '../use-cases/create-token.js';
import { ListTokens } from '../use-cases/list-tokens.js';
import { RevokeToken } from '../use-cases/revoke-token.js';
import { NewTokenBody, TokenCreatedAnswer, TokensAnswer } from './tokens.dto.js';

@Controller('me/tokens')
export class TokensController {
  constructor(
    private readonly create: CreateToken,
    private readonly list: ListTokens,
    private readonly revoke: RevokeToken,
  ) {}

  @Allow('manage-own-tokens')
  @Get()
  @ApiOkResponse({ type: TokensAnswer })
  async listTokens(@Req() request: FastifyRequest): Promise<TokensAnswer> {
    return { items: await this.list.execute(ownerOf(request)) };
  }

  // Not @Idempotent(): the answer that would be stored for a repeat holds the secret.
  @Allow('manage-own-tokens')
  @Post()
  @ApiCreatedResponse({ type: TokenCreatedAnswer })
  async createToken(@Req() request: FastifyRequest, @Body() body: NewTokenBody): Promise<TokenCreatedAnswer> {
    const { name, scopes, expiresAt } = body;
    return this.create.execute({
      personId: ownerOf(request),
      name,
      scopes,
      ...(expiresAt ? { expiresAt } : {}),
    });
  }

  @Allow('manage-own-tokens')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revokeToken(@Req() request: FastifyRequest, @IdParam() id: string): Promise<void> {
    await this.revoke.execute(ownerOf(request), id);
  }
}

/** @throws TokensNeedASession */
function ownerOf(request: FastifyRequest): PersonId {
  if (request.knownCaller?.kind !== 'session') throw new TokensNeedASession();
  return callerOf(request).personId;
}
