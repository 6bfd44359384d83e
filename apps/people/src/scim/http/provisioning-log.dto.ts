import { ApiProperty } from '@nestjs/swagger';
import { OneOfField } from '@zwerm/platform/http/fields';
import { PageQuery } from '@zwerm/platform/http/page-query';
import {
  provisioningOutcomes,
  type ProvisioningEntry,
  type ProvisioningOutcome,
} from '../domain/provisioning-entry.js';

export class ProvisioningLogQuery extends PageQuery {
  @OneOfField(provisioningOutcomes, { optional: true })
  outcome?: ProvisioningOutcome;
}

export class ProvisioningEntryAnswer {
  @ApiProperty({ description: 'position in the log' })
  seq!: string;

  @ApiProperty({ format: 'date-time' })
  loggedAt!: string;

  @ApiProperty({ enum: ['create', 'replace', 'change', 'remove', 'read'] })
  operation!: ProvisioningEntry['operation'];

  @ApiProperty({ example: 'Users' })
  resource!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  targetId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  targetName!: string | null;

  @ApiProperty({ enum: provisioningOutcomes })
  outcome!: ProvisioningOutcome;

  @ApiProperty({ type: 'integer', description: 'HTTP status of the answer' })
  status!: number;

  @ApiProperty({ description: 'why, in the words that the identity provider got' })
  cause!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'of a refused or failed request what was sent, without secrets',
  })
  body!: string | null;
}

export class ProvisioningLogPage {
  @ApiProperty({ type: [ProvisioningEntryAnswer] })
  items!: ProvisioningEntryAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
