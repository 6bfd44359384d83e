import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { limitOf, PageQuery } from '@zwerm/platform/http/page-query';
import { ListAccessLog } from '../use-cases/list-access-log.js';
import { AccessLogPage, AccessLogQuery } from './access-log.dto.js';

@Controller()
export class AccessLogController {
  constructor(private readonly list: ListAccessLog) {}

  @Allow('read-access-log')
  @Get('access-log')
  @ApiOkResponse({ type: AccessLogPage })
  listAccessLog(@Query() query: AccessLogQuery): Promise<AccessLogPage> {
    return this.list.execute({ subjectId: query.personId }, { cursor: query.cursor, limit: limitOf(query) });
  }

  /** What was done to the caller's own rights, and who looked at the app as them and why. */
  @Allow('read-own-account')
  @Get('me/access-log')
  @ApiOkResponse({ type: AccessLogPage })
  listOwnAccessLog(@Caller() { personId }: Principal, @Query() query: PageQuery): Promise<AccessLogPage> {
    return this.list.execute({ subjectId: personId }, { cursor: query.cursor, limit: limitOf(query) });
  }
}
