import { ApiProperty } from '@nestjs/swagger';
import { DateTimeField, TextField } from '@zwerm/platform/http/fields';

export class NewScimTokenBody {
  @TextField({ max: 100, description: 'what it is for, such as Entra ID' })
  name!: string;

  @DateTimeField({
    optional: true,
    description: 'at most 365 days away, which is also what it is when left out',
  })
  expiresAt?: string;
}

export class ScimTokenAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt!: string | null;

  @ApiProperty({
    description: 'provisioning stops within 30 days unless the identity provider gets a new one',
  })
  expiresSoon!: boolean;
}

export class ScimTokenCreatedAnswer extends ScimTokenAnswer {
  @ApiProperty({ description: 'the secret; shown this once' })
  token!: string;
}

export class ScimTokensAnswer {
  @ApiProperty({ description: 'what to enter at the identity provider' })
  endpointUrl!: string;

  @ApiProperty({ type: [ScimTokenAnswer] })
  items!: ScimTokenAnswer[];
}
