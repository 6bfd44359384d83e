import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { EndFirstVisit } from '../use-cases/end-first-visit.js';
import { ReadFirstVisit } from '../use-cases/read-first-visit.js';
import { FirstVisitAnswer, FirstVisitBody } from './first-visits.dto.js';

@Controller('me/first-visit')
export class FirstVisitsController {
  constructor(
    private readonly read: ReadFirstVisit,
    private readonly end: EndFirstVisit,
  ) {}

  @Allow('read-own-account')
  @Get()
  @ApiOkResponse({ type: FirstVisitAnswer })
  readFirstVisit(@Caller() { personId }: Principal): Promise<FirstVisitAnswer> {
    return this.read.execute(personId);
  }

  @Allow('change-own-account')
  @Put()
  @HttpCode(204)
  @ApiNoContentResponse()
  endFirstVisit(@Caller() { personId }: Principal, @Body() { outcome }: FirstVisitBody): Promise<void> {
    return this.end.execute([personId], outcome);
  }
}
