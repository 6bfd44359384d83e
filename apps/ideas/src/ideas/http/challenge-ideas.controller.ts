import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { isId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { limitOf } from '@zwerm/platform/http/page-query';
import { FindSimilarIdeas } from '../use-cases/find-similar-ideas.js';
import { ListIdeas } from '../use-cases/list-ideas.js';
import { SubmitIdea } from '../use-cases/submit-idea.js';
import {
  IdeaBody,
  ideaBody,
  IdeaListQuery,
  IdeaPageBody,
  NewIdeaBody,
  SimilarIdeasBody,
  SimilarIdeasQuery,
} from './ideas.dto.js';

/** The ideas of one challenge. */
@Controller('challenges/:id/ideas')
export class ChallengeIdeasController {
  constructor(
    private readonly submit: SubmitIdea,
    private readonly list: ListIdeas,
    private readonly findSimilar: FindSimilarIdeas,
  ) {}

  @Get()
  @Allow('read-ideas')
  @ApiOkResponse({ type: IdeaPageBody })
  async listIdeas(
    @IdParam() challengeId: string,
    @Query() query: IdeaListQuery,
    @Caller() caller: Principal,
  ): Promise<IdeaPageBody> {
    const { order = 'random', cursor } = query;
    const ids = query.ids === undefined ? undefined : idsIn(query.ids);
    const request = {
      challengeId,
      order,
      mine: query.mine === 'true',
      ids,
      cursor,
      limit: limitOf(query),
    };
    const page = await this.list.execute(caller, request);
    return { ...page, items: page.items.map((idea) => ideaBody(idea, caller.personId)) };
  }

  @Post()
  @Allow('submit-ideas')
  @Idempotent()
  @ApiCreatedResponse({ type: IdeaBody })
  async submitIdea(
    @IdParam() challengeId: string,
    @Body() { body, title, language, draft }: NewIdeaBody,
    @Caller() caller: Principal,
  ): Promise<IdeaBody> {
    const idea = await this.submit.execute(caller, { challengeId, body, title, language, isDraft: draft });
    return ideaBody(idea, caller.personId);
  }

  @Get('similar')
  @Allow('read-ideas')
  @ApiOkResponse({ type: SimilarIdeasBody })
  async findSimilarIdeas(
    @IdParam() challengeId: string,
    @Query() { q }: SimilarIdeasQuery,
    @Caller() caller: Principal,
  ): Promise<SimilarIdeasBody> {
    return { items: await this.findSimilar.execute(caller, challengeId, q) };
  }
}

const mostIds = 100;

/** @throws DomainError invalid-input */
function idsIn(text: string): string[] {
  const ids = text.split(',');
  if (ids.length > mostIds || !ids.every(isId))
    throw new DomainError('invalid-input', `ids must be 1 to ${mostIds} ids`, [
      { pointer: 'ids', detail: 'not ids' },
    ]);
  return ids;
}
