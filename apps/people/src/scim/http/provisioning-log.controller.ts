import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Allow } from '@zwerm/platform/auth/allow';
import { Cursors } from '@zwerm/platform/http/cursors';
import { limitOf } from '@zwerm/platform/http/page-query';
import { ListProvisioningLog } from '../use-cases/list-provisioning-log.js';
import { ProvisioningLogPage, ProvisioningLogQuery } from './provisioning-log.dto.js';

@Controller('provisioning-log')
export class ProvisioningLogController {
  constructor(
    private readonly list: ListProvisioningLog,
    private readonly cursors: Cursors,
  ) {}

  @Allow('read-provisioning-log')
  @Get()
  @ApiOkResponse({ type: ProvisioningLogPage })
  async listProvisioningLog(@Query() query: ProvisioningLogQuery): Promise<ProvisioningLogPage> {
    const filter = ['provisioning-log', query.outcome ?? null];
    const before =
      query.cursor === undefined ? undefined : String(this.cursors.read(query.cursor, filter)[0]);
    const rows = await this.list.execute({
      limit: limitOf(query) + 1,
      ...(query.outcome ? { outcome: query.outcome } : {}),
      ...(before === undefined ? {} : { before }),
    });
    return this.cursors.page(rows, limitOf(query), filter, (row) => [row.seq]);
  }
}
