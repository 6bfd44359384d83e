import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '@zwerm/platform/http/fields';

export class SignInBody {
  @TextField({ max: 254 })
  email!: string;

  @TextField({ max: 128 })
  password!: string;

  @TextField({
    max: 40,
    optional: true,
    description: 'of the second factor; `code-needed` tells that there is one',
  })
  code?: string;
}

export class SignedOutAnswer {
  @ApiProperty({
    description: 'address of the identity provider: the browser goes there to sign out there too',
  })
  continueAt!: string;
}

export class SessionAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Firefox · Windows' })
  browser!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  lastSeenAt!: string;

  @ApiProperty({ description: 'the session that asks' })
  isCurrent!: boolean;
}

export class SessionsAnswer {
  @ApiProperty({ type: [SessionAnswer] })
  items!: SessionAnswer[];
}
