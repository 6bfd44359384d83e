import { ApiProperty } from '@nestjs/swagger';
import { OneOfField, TextField } from '@zwerm/platform/http/fields';
import { PageQuery } from '@zwerm/platform/http/page-query';
import { helpLimits, helpStates, type HelpState } from '../domain/help-request.js';

export class HelpQuestionBody {
  @TextField({ max: helpLimits.question })
  question!: string;

  @TextField({ min: 0, max: helpLimits.page, description: 'path of the screen on which it came up' })
  page!: string;
}

export class HelpRequestCreated {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class HelpRequestAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty()
  question!: string;

  @ApiProperty()
  page!: string;

  @ApiProperty({ enum: helpStates })
  state!: HelpState;

  @ApiProperty({ type: String, nullable: true })
  answer!: string | null;

  @ApiProperty({ format: 'date-time' })
  askedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;
}

export class OwnHelpRequests {
  @ApiProperty({ type: [HelpRequestAnswer] })
  items!: HelpRequestAnswer[];
}

export class DeskRequestAnswer extends HelpRequestAnswer {
  @ApiProperty({ format: 'uuid' })
  askerId!: string;

  @ApiProperty()
  askerName!: string;
}

export class DeskRequestPage {
  @ApiProperty({ type: [DeskRequestAnswer] })
  items!: DeskRequestAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class HelpRequestsQuery extends PageQuery {
  @OneOfField(helpStates, { optional: true, description: 'open when left out' })
  state?: HelpState;
}

export class HelpAnswerBody {
  @TextField({ max: helpLimits.answer })
  answer!: string;
}

export class HelpTransitionBody {
  @OneOfField(['closed'])
  to!: 'closed';
}
