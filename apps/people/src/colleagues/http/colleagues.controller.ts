import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { Cursors } from '@zwerm/platform/http/cursors';
import { IdParam } from '@zwerm/platform/http/id-param';
import { limitOf } from '@zwerm/platform/http/page-query';
import { FindColleagues, type FoundColleague } from '../use-cases/find-colleagues.js';
import { ReadColleague } from '../use-cases/read-colleague.js';
import { ColleagueAnswer, ColleaguePage, ColleaguesQuery, type ColleagueListItem } from './colleagues.dto.js';

@Controller('colleagues')
export class ColleaguesController {
  constructor(
    private readonly find: FindColleagues,
    private readonly read: ReadColleague,
    private readonly cursors: Cursors,
  ) {}

  /** Everybody the caller may see; e-mail addresses are not searched. */
  @Allow('read-people')
  @Get()
  @ApiOkResponse({ type: ColleaguePage })
  async findColleagues(@Caller() reader: Principal, @Query() query: ColleaguesQuery): Promise<ColleaguePage> {
    const { cursor, limit: _limit, q, ...filter } = query;
    const list = ['colleagues', reader.personId, q, filter.unitId, filter.groupId, filter.expertise];
    const [sortName, id] = cursor === undefined ? [] : this.cursors.read(cursor, list);
    const after = id === undefined ? undefined : { sortName: String(sortName), id: String(id) };
    const { people, isResembling } = await this.find.execute(reader, {
      ...filter,
      ...(q === undefined ? {} : { text: q }),
      limit: limitOf(query) + 1,
      ...(after ? { after } : {}),
    });
    const page = this.cursors.page(people, limitOf(query), list, (row) => [row.sortName, row.id]);
    return {
      items: page.items.map(listItem),
      isResembling,
      nextCursor: isResembling ? null : page.nextCursor,
    };
  }

  @Allow('read-people')
  @Get(':id')
  @ApiOkResponse({ type: ColleagueAnswer })
  readColleague(@Caller() reader: Principal, @IdParam() id: string): Promise<ColleagueAnswer> {
    return this.read.execute(reader, id);
  }
}

const listItem = ({ sortName: _sortName, ...item }: FoundColleague): ColleagueListItem => item;
