import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { ListCoAuthorNotices } from '../use-cases/list-co-author-notices.js';
import { CoAuthorNoticesBody } from './ideas.dto.js';

/** At which ideas the caller was named and has not read it. */
@Controller('me/co-author-notices')
export class CoAuthorNoticesController {
  constructor(private readonly list: ListCoAuthorNotices) {}

  @Get()
  @Allow('submit-ideas')
  @ApiOkResponse({ type: CoAuthorNoticesBody })
  async listCoAuthorNotices(@Caller() caller: Principal): Promise<CoAuthorNoticesBody> {
    const ideas = await this.list.execute(caller);
    return { items: ideas.map(({ id: ideaId, title, authorId }) => ({ ideaId, title, authorId })) };
  }
}
