import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Allow } from '@zwerm/platform/auth/allow';
import { fewestPeople } from '../domain/suppression.js';
import { ReadDesk } from '../use-cases/read-desk.js';
import { ReportCompleteness } from '../use-cases/report-completeness.js';
import { DeskAnswer, UnitsCompletenessAnswer } from './desk.dto.js';

@Controller('desk')
export class DeskController {
  constructor(
    private readonly read: ReadDesk,
    private readonly report: ReportCompleteness,
  ) {}

  /** What waits for the user managers, in numbers. */
  @Allow('work-at-desk')
  @Get()
  @ApiOkResponse({ type: DeskAnswer })
  readDesk(): Promise<DeskAnswer> {
    return this.read.execute();
  }

  /** Per unit, and only where it says nothing about fewer than five people. */
  @Allow('work-at-desk')
  @Get('completeness')
  @ApiOkResponse({ type: UnitsCompletenessAnswer })
  async reportCompleteness(): Promise<UnitsCompletenessAnswer> {
    return { fewestPeople, items: await this.report.execute() };
  }
}
