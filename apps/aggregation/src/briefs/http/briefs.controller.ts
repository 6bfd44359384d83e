import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { ReadBrief, type Brief } from '../use-cases/read-brief.js';
import { BriefDto } from './briefs.dto.js';

@Controller('challenges/:id/brief')
export class BriefsController {
  constructor(private readonly briefs: ReadBrief) {}

  /** Open to whoever may read rankings, because the sponsor needs no role: the use case refuses the others. */
  @Allow('read-rankings')
  @Get()
  @ApiOkResponse({ type: BriefDto })
  readBrief(@IdParam() challengeId: string, @Caller() reader: Principal): Promise<Brief> {
    return this.briefs.execute(challengeId, reader);
  }
}
