import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { ImportPeople } from '../use-cases/import-people.js';
import { ImportQuery, ImportReportAnswer } from './imports.dto.js';

@Controller('people-imports')
export class ImportsController {
  constructor(private readonly importPeople: ImportPeople) {}

  /** A CSV file of people, up to 10,000 rows or 8 MiB; see the guide for its columns. */
  @Allow('manage-people')
  @Post()
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiOkResponse({ type: ImportReportAnswer })
  importFile(
    @Caller() caller: Principal,
    @Query() query: ImportQuery,
    @Body() file: unknown,
  ): Promise<ImportReportAnswer> {
    if (!Buffer.isBuffer(file)) throw new DomainError('unsupported-media-type', 'send the file as text/csv');
    return this.importPeople.execute(caller, file, {
      isDryRun: query.dryRun === 'true',
      createUnits: query.createUnits === 'true',
      skipErrors: query.skipErrors === 'true',
      invite: query.invite === 'true',
    });
  }
}
