import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { UuidField } from '@zwerm/platform/http/fields';
import { PageQuery } from '@zwerm/platform/http/page-query';
import { acts, type Act } from '../domain/log-entry.js';

export class AccessLogQuery extends PageQuery {
  @UuidField({ optional: true, description: 'only what was done to this person’s rights' })
  personId?: string;
}

@ApiSchema({ name: 'AccessLogEntry' })
export class AccessLogEntryBody {
  @ApiProperty()
  seq!: string;

  @ApiProperty({ format: 'date-time' })
  loggedAt!: string;

  @ApiProperty({ format: 'uuid', type: String, nullable: true, description: 'null: the operator' })
  actorId!: string | null;

  @ApiProperty({ format: 'uuid' })
  subjectId!: string;

  @ApiProperty({ enum: acts })
  act!: Act;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'ids and codes' })
  facts!: Record<string, unknown>;

  @ApiProperty()
  reason!: string;
}

@ApiSchema({ name: 'AccessLogPage' })
export class AccessLogPage {
  @ApiProperty({ type: [AccessLogEntryBody] })
  items!: AccessLogEntryBody[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
