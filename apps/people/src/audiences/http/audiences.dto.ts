import { ApiProperty } from '@nestjs/swagger';
import { audienceLimits } from '@zwerm/domain/audience';
import { BooleanField, UuidListField } from '@zwerm/platform/http/fields';

/** With fewer people than this, what a group thinks says what its members think. */
export const smallestCrowd = 5;

export class AudiencePreviewBody {
  @BooleanField({ description: 'every employee; never partners and customers' })
  everyone!: boolean;

  @UuidListField({ max: audienceLimits.groups })
  groupIds!: string[];

  @UuidListField({ max: audienceLimits.people })
  personIds!: string[];
}

export class AudienceReachAnswer {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'active people it reaches, each once' })
  people!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'partners and customers among them' })
  externals!: number;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'with fewer people than this, what the group thinks says what its members think',
  })
  k!: number;
}
