import { Injectable } from '@nestjs/common';
import { Retention } from '@zwerm/platform/personal-records/retention';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RepeatedWork } from '@zwerm/platform/scheduling/repeated-work';
import { EraseDuePerson } from '../use-cases/erase-due-person.js';
import { FindOverdueErasures } from '../use-cases/find-overdue-erasures.js';
import { PlanErasureOfLeavers } from '../use-cases/plan-erasure-of-leavers.js';
import { overdueErasures } from './overdue-metric.js';

/** Erasures happen by themselves, on the database's clock; one that is late is an alarm. */
@Injectable()
export class ErasePeopleOnTime extends RepeatedWork {
  protected readonly everyMs = 1_000;

  constructor(
    private readonly erase: EraseDuePerson,
    private readonly planLeavers: PlanErasureOfLeavers,
    private readonly overdue: FindOverdueErasures,
    private readonly retention: Retention,
    private readonly log: StructuredLogger,
  ) {
    super(log);
  }

  protected async work(): Promise<void> {
    const { leaversErasedAfterDays } = this.retention;
    if (leaversErasedAfterDays > 0) while ((await this.planLeavers.execute(leaversErasedAfterDays)) > 0);
    const refused: string[] = [];
    for (;;) {
      const done = await this.erase.execute(refused);
      if (!done) break;
      if (done.isLapsed)
        this.log.error('an erasure was cancelled: whoever asked for it may no longer', {
          alarm: 'erasure-lapsed',
          erasureId: done.id,
        });
      if (done.refusal === undefined) continue;
      this.log.error(done.refusal, { alarm: 'erasure-refused', erasureId: done.id });
      refused.push(done.id);
    }
    const late = await this.overdue.execute();
    overdueErasures.set(late.length);
    if (late.length > 0)
      this.log.error('erasures are overdue', { alarm: 'erasure-overdue', erasureIds: late });
  }
}
