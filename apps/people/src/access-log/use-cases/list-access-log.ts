import { Injectable } from '@nestjs/common';
import { Cursors, type Page } from '@zwerm/platform/http/cursors';
import { AccessLog, type LogFilter, type LoggedEntry } from '../persistence/access-log.js';

/** What was done to people's rights, newest first. */
@Injectable()
export class ListAccessLog {
  constructor(
    private readonly log: AccessLog,
    private readonly cursors: Cursors,
  ) {}

  /** @throws DomainError invalid-cursor */
  async execute(
    filter: LogFilter,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page<LoggedEntry>> {
    const list = ['access-log', filter.subjectId ?? null];
    const before = cursor === undefined ? undefined : String(this.cursors.read(cursor, list)[0]);
    const rows = await this.log.list(filter, limit + 1, before);
    return this.cursors.page(rows, limit, list, ({ seq }) => [seq]);
  }
}
