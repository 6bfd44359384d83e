import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Allow } from '@zwerm/platform/auth/allow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DescribeOwnRecords } from '../use-cases/describe-own-records.js';
import { ExportOwnRecords } from '../use-cases/export-own-records.js';
import { RequireRecentSession } from '../use-cases/require-recent-session.js';
import { sessionOf } from './session-of.js';
import { PartsAnswer } from './own-records.dto.js';

@Controller('me')
export class OwnRecordsController {
  constructor(
    private readonly describe: DescribeOwnRecords,
    private readonly take: ExportOwnRecords,
    private readonly recent: RequireRecentSession,
  ) {}

  @Allow('read-own-account')
  @Get('records')
  @ApiOkResponse({ type: PartsAnswer })
  async describeOwnRecords(): Promise<PartsAnswer> {
    const parts = await this.describe.execute();
    return {
      items: parts.map(({ service, name, what, why, seenBy, kept, onErasure }) => ({
        service,
        name,
        what,
        why,
        seenBy,
        kept,
        onErasure,
      })),
    };
  }

  /** Needs a session of the last hour, never a token. */
  @Allow('read-own-account')
  @Get('export')
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async exportOwnRecords(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const zip = await this.take.execute(await this.recent.execute(sessionOf(request)));
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', 'attachment; filename="zwerm-export.zip"')
      .header('cache-control', 'private, no-store')
      .send(zip);
  }
}
