import { Body, Controller, Get, Headers, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { expectedVersion } from '@zwerm/platform/http/entity-tag';
import { AnswerProfileReminder } from '../use-cases/answer-profile-reminder.js';
import { ChangeOwnProfile } from '../use-cases/change-own-profile.js';
import { ReadOwnProfile } from '../use-cases/read-own-profile.js';
import { SuggestWords } from '../use-cases/suggest-words.js';
import {
  OwnProfileAnswer,
  ProfileChangesBody,
  ReminderAnswerBody,
  WordsAnswer,
  WordsQuery,
} from './profiles.dto.js';

@Controller()
export class ProfilesController {
  constructor(
    private readonly read: ReadOwnProfile,
    private readonly change: ChangeOwnProfile,
    private readonly suggest: SuggestWords,
    private readonly answer: AnswerProfileReminder,
  ) {}

  @Allow('read-own-account')
  @Get('me/profile')
  @ApiOkResponse({ type: OwnProfileAnswer })
  readOwnProfile(@Caller() { personId }: Principal): Promise<OwnProfileAnswer> {
    return this.read.execute(personId);
  }

  @Allow('change-own-account')
  @Patch('me/profile')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: OwnProfileAnswer })
  async changeOwnProfile(
    @Caller() { personId }: Principal,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: ProfileChangesBody,
  ): Promise<OwnProfileAnswer> {
    await this.change.execute({ ...changes, personId, expectedVersion: expectedVersion(ifMatch, personId) });
    return this.read.execute(personId);
  }

  @Allow('change-own-account')
  @Post('me/profile-reminder')
  @HttpCode(204)
  @ApiNoContentResponse()
  answerProfileReminder(
    @Caller() { personId }: Principal,
    @Body() { answer }: ReminderAnswerBody,
  ): Promise<void> {
    return this.answer.execute(personId, answer);
  }

  /** Words that people the caller may see use already. */
  @Allow('read-own-account')
  @Get('profile-words')
  @ApiOkResponse({ type: WordsAnswer })
  async suggestWords(@Caller() reader: Principal, @Query() { field, q }: WordsQuery): Promise<WordsAnswer> {
    return { items: await this.suggest.execute(reader, field, q) };
  }
}
