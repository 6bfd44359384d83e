import { Injectable } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RepeatedWork } from '@zwerm/platform/scheduling/repeated-work';
import { EndDueAccess } from '../use-cases/end-due-access.js';
import { RemindSponsors } from '../use-cases/remind-sponsors.js';

/** Last days pass by themselves, on the database's clock; sponsors hear of it two weeks before. */
@Injectable()
export class EndAccessOnTime extends RepeatedWork {
  protected readonly everyMs = 20_000;

  constructor(
    private readonly end: EndDueAccess,
    private readonly remind: RemindSponsors,
    logger: StructuredLogger,
  ) {
    super(logger);
  }

  protected async work(): Promise<void> {
    while ((await this.end.execute()) > 0);
    while ((await this.remind.execute()) > 0);
  }
}
