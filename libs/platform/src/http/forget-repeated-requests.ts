import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { StructuredLogger } from '../logging/structured-logger.js';
import { RepeatedWork } from '../scheduling/repeated-work.js';

/** A repeat means the first request for so many hours; afterwards the same key is a new one. */
export const repeatableHours = 24;

/** The answers that are kept for repeats go after a day: they say who asked what. */
@Injectable()
export class ForgetRepeatedRequests extends RepeatedWork {
  protected readonly everyMs = 10 * 60_000;

  constructor(
    private readonly transactions: Transactions,
    logger: StructuredLogger,
  ) {
    super(logger);
  }

  protected async work(): Promise<void> {
    await this.transactions.manager.query(
      `delete from idempotent_request where made_at < database_now() - interval '${repeatableHours} hours'`,
    );
  }
}
