import { Injectable } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RepeatedWork } from '@zwerm/platform/scheduling/repeated-work';
import { HearDepartures } from '../use-cases/hear-departures.js';

/** Four times within the minute that somebody who left may still be in. */
@Injectable()
export class HearDeparturesOnTime extends RepeatedWork {
  protected readonly everyMs = 15_000;

  constructor(
    private readonly hear: HearDepartures,
    logger: StructuredLogger,
  ) {
    super(logger);
  }

  protected async work(): Promise<void> {
    await this.hear.execute();
  }
}
