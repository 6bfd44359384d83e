import { ApiProperty } from '@nestjs/swagger';
import { TextField, UuidField } from '@zwerm/platform/http/fields';

export class IdentityAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'address of the identity provider', example: 'https://login.example.org' })
  issuer!: string;

  @ApiProperty({ format: 'date-time' })
  linkedAt!: string;

  @ApiProperty({ description: 'it cannot be unlinked: the person could no longer sign in' })
  isLastWayIn!: boolean;
}

export class IdentitiesAnswer {
  @ApiProperty({ type: [IdentityAnswer] })
  items!: IdentityAnswer[];
}

export class ResolveIdentityBody {
  @TextField({ max: 500 })
  issuer!: string;

  @TextField({ max: 255 })
  subject!: string;

  @TextField({ max: 255, optional: true })
  directoryId?: string;
}

export class LinkIdentityBody {
  @UuidField()
  personId!: string;

  @TextField({ max: 500 })
  issuer!: string;

  @TextField({ max: 255 })
  subject!: string;
}
