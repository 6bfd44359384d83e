import { Injectable } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RepeatedWork } from '@zwerm/platform/scheduling/repeated-work';
import { ForgetSpentLinks } from '../use-cases/forget-spent-links.js';
import { RequestPasswordLink } from '../use-cases/request-password-link.js';

/** Requests that a process left behind when it died are answered by another, and spent links go. */
@Injectable()
export class TidyLinksOnTime extends RepeatedWork {
  protected readonly everyMs = 60_000;

  constructor(
    private readonly requests: RequestPasswordLink,
    private readonly forget: ForgetSpentLinks,
    logger: StructuredLogger,
  ) {
    super(logger);
  }

  protected async work(): Promise<void> {
    await this.requests.answerRequests();
    await this.forget.execute();
  }
}
