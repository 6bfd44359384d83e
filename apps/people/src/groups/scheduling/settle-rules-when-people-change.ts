import { Injectable } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RepeatedWork } from '@zwerm/platform/scheduling/repeated-work';
import { SettleRules } from '../use-cases/settle-rules.js';

/** A changed person is in the right groups about a second later, whichever way the change came. */
@Injectable()
export class SettleRulesWhenPeopleChange extends RepeatedWork {
  protected readonly everyMs = 1_000;

  constructor(
    private readonly settle: SettleRules,
    logger: StructuredLogger,
  ) {
    super(logger);
  }

  protected work(): Promise<void> {
    return this.settle.execute();
  }
}
