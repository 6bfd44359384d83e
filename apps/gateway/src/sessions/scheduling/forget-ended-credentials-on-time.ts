import { Injectable } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RepeatedWork } from '@zwerm/platform/scheduling/repeated-work';
import { ForgetEndedCredentials } from '../use-cases/forget-ended-credentials.js';

/** Also when nobody signs in for a while. */
@Injectable()
export class ForgetEndedCredentialsOnTime extends RepeatedWork {
  protected readonly everyMs = 10 * 60_000;

  constructor(
    private readonly forget: ForgetEndedCredentials,
    logger: StructuredLogger,
  ) {
    super(logger);
  }

  protected async work(): Promise<void> {
    await this.forget.execute();
  }
}
