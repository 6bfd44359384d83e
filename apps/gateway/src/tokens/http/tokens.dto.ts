import { ApiProperty } from '@nestjs/swagger';
import { DateTimeField, OneOfListField, TextField } from '@zwerm/platform/http/fields';
import { tokenScopes, type TokenScope } from '../domain/access-token.js';

export class NewTokenBody {
  @TextField({ max: 100 })
  name!: string;

  @OneOfListField(tokenScopes, { min: 1, max: 2 })
  scopes!: TokenScope[];

  @DateTimeField({
    optional: true,
    description: 'at most 365 days away, which is also what it is when left out',
  })
  expiresAt?: string;
}

export class TokenAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: tokenScopes, isArray: true })
  scopes!: TokenScope[];

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({ format: 'date-time', type: String, nullable: true, description: 'to the minute' })
  lastUsedAt!: string | null;
}

export class TokenCreatedAnswer extends TokenAnswer {
  @ApiProperty({
    description:
      'the secret; shown this once: `zwt_`, 43 random characters of base64url and 6 of checksum (CRC-32 of what comes before, in base 62)',
  })
  token!: string;
}

export class TokensAnswer {
  @ApiProperty({ type: [TokenAnswer] })
  items!: TokenAnswer[];
}
