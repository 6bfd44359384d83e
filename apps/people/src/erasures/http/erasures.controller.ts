import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { Cursors } from '@zwerm/platform/http/cursors';
import { IdParam } from '@zwerm/platform/http/id-param';
import { limitOf, PageQuery } from '@zwerm/platform/http/page-query';
import { ListErasures } from '../use-cases/list-erasures.js';
import { PlanErasure } from '../use-cases/plan-erasure.js';
import { ReadErasure } from '../use-cases/read-erasure.js';
import { answerOf, ErasureAnswer, ErasurePage, ErasurePlannedAnswer } from './erasures.dto.js';

@Controller()
export class ErasuresController {
  constructor(
    private readonly plan: PlanErasure,
    private readonly read: ReadErasure,
    private readonly list: ListErasures,
    private readonly cursors: Cursors,
  ) {}

  /** On the person's request: nobody can take it back. */
  @Allow('erase-people')
  @Post('people/:id/erasure')
  @ApiCreatedResponse({ type: ErasurePlannedAnswer })
  async erasePerson(@Caller() caller: Principal, @IdParam() id: string): Promise<ErasurePlannedAnswer> {
    return { id: await this.plan.execute(caller, id) };
  }

  @Allow('erase-people')
  @Get('erasures')
  @ApiOkResponse({ type: ErasurePage })
  async listErasures(@Query() query: PageQuery): Promise<ErasurePage> {
    const after = query.cursor === undefined ? undefined : this.cursors.read(query.cursor, 'erasures');
    const rows = await this.list.execute(limitOf(query) + 1, after as [string, string] | undefined);
    return this.cursors.page(rows.map(answerOf), limitOf(query), 'erasures', ({ requestedAt, id }) => [
      requestedAt,
      id,
    ]);
  }

  @Allow('erase-people')
  @Get('erasures/:id')
  @ApiOkResponse({ type: ErasureAnswer })
  async readErasure(@IdParam() id: string): Promise<ErasureAnswer> {
    return answerOf(await this.read.execute(id));
  }
}
