import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Patch, Query, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { ExpectedVersion } from '@zwerm/platform/http/entity-tag';
import { IdParam } from '@zwerm/platform/http/id-param';
import { limitOf } from '@zwerm/platform/http/page-query';
import { ExportAccounts } from '../use-cases/export-accounts.js';
import { ListAccounts } from '../use-cases/list-accounts.js';
import { ReadAccount } from '../use-cases/read-account.js';
import { ReviseAccount } from '../use-cases/revise-account.js';
import { AccountAnswer, AccountChangesBody, AccountPage, AccountQuery, ExportQuery } from './accounts.dto.js';

@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly list: ListAccounts,
    private readonly read: ReadAccount,
    private readonly revise: ReviseAccount,
    private readonly write: ExportAccounts,
  ) {}

  @Allow('manage-people')
  @Get()
  @ApiOkResponse({ type: AccountPage })
  listAccounts(@Query() { cursor, limit, ...filter }: AccountQuery): Promise<AccountPage> {
    return this.list.execute(filter, { cursor, limit: limitOf({ limit }) });
  }

  /** The whole register for a spreadsheet: UTF-8 with a byte order mark, `;` between cells, no formulas. */
  @Allow('manage-people')
  @Get('export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  exportAccounts(@Query() { language = 'nl' }: ExportQuery): StreamableFile {
    return new StreamableFile(Readable.from(this.write.execute(language)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="people.csv"',
    });
  }

  @Allow('manage-people')
  @Get(':id')
  @ApiOkResponse({ type: AccountAnswer })
  readAccount(@IdParam() id: string): Promise<AccountAnswer> {
    return this.read.execute(id);
  }

  @Allow('manage-people')
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  reviseAccount(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() changes: AccountChangesBody,
  ): Promise<void> {
    return this.revise.execute(caller, id, expectedVersion, changes);
  }
}
