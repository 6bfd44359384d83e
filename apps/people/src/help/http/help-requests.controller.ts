import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { Cursors } from '@zwerm/platform/http/cursors';
import { ExpectedVersion } from '@zwerm/platform/http/entity-tag';
import { IdParam } from '@zwerm/platform/http/id-param';
import { limitOf } from '@zwerm/platform/http/page-query';
import { AnswerHelpRequest } from '../use-cases/answer-help-request.js';
import { CloseHelpRequest } from '../use-cases/close-help-request.js';
import { ListHelpRequests } from '../use-cases/list-help-requests.js';
import { DeskRequestPage, HelpAnswerBody, HelpRequestsQuery, HelpTransitionBody } from './help.dto.js';

@Controller('help-requests')
export class HelpRequestsController {
  constructor(
    private readonly list: ListHelpRequests,
    private readonly answer: AnswerHelpRequest,
    private readonly close: CloseHelpRequest,
    private readonly cursors: Cursors,
  ) {}

  @Allow('work-at-desk')
  @Get()
  @ApiOkResponse({ type: DeskRequestPage })
  async listHelpRequests(@Query() query: HelpRequestsQuery): Promise<DeskRequestPage> {
    const { cursor, state = 'open' } = query;
    const list = ['help-requests', state];
    const after = cursor === undefined ? undefined : String(this.cursors.read(cursor, list)[0]);
    const rows = await this.list.execute(state, limitOf(query) + 1, after);
    return this.cursors.page(rows, limitOf(query), list, ({ id }) => [id]);
  }

  @Allow('work-at-desk')
  @Put(':id/answer')
  @HttpCode(204)
  @ApiNoContentResponse()
  answerHelpRequest(
    @Caller() { personId }: Principal,
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { answer }: HelpAnswerBody,
  ): Promise<void> {
    return this.answer.execute(personId, { id, expectedVersion, answer });
  }

  @Allow('work-at-desk')
  @Post(':id/transitions')
  @HttpCode(204)
  @ApiNoContentResponse()
  closeHelpRequest(
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() _to: HelpTransitionBody,
  ): Promise<void> {
    return this.close.execute(id, expectedVersion);
  }
}
