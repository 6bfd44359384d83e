import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { AskForHelp } from '../use-cases/ask-for-help.js';
import { ListOwnHelpRequests } from '../use-cases/list-own-help-requests.js';
import { HelpQuestionBody, HelpRequestCreated, OwnHelpRequests } from './help.dto.js';

@Controller('me/help-requests')
export class OwnHelpController {
  constructor(
    private readonly ask: AskForHelp,
    private readonly list: ListOwnHelpRequests,
  ) {}

  @Allow('ask-for-help')
  @Get()
  @ApiOkResponse({ type: OwnHelpRequests })
  async listOwnHelpRequests(@Caller() { personId }: Principal): Promise<OwnHelpRequests> {
    return { items: await this.list.execute(personId) };
  }

  @Allow('ask-for-help')
  @Idempotent()
  @Post()
  @ApiCreatedResponse({ type: HelpRequestCreated })
  async askForHelp(
    @Caller() { personId }: Principal,
    @Body() body: HelpQuestionBody,
  ): Promise<HelpRequestCreated> {
    return { id: await this.ask.execute(personId, body) };
  }
}
