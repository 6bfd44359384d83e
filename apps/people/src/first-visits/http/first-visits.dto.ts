import { ApiProperty } from '@nestjs/swagger';
import { OneOfField } from '@zwerm/platform/http/fields';
import { visitOutcomes, type VisitOutcome } from '../use-cases/end-first-visit.js';

export class FirstVisitAnswer {
  @ApiProperty({ description: 'whether the first steps are still to be shown' })
  isAhead!: boolean;
}

export class FirstVisitBody {
  @OneOfField(visitOutcomes)
  outcome!: VisitOutcome;
}
