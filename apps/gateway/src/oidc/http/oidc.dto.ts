import { ApiProperty } from '@nestjs/swagger';
import { OneOfField, TextField } from '@zwerm/platform/http/fields';

export class OidcMethod {
  @ApiProperty({ description: 'name of the identity provider', example: 'Microsoft' })
  label!: string;
}

export class SignInMethodsAnswer {
  @ApiProperty({ description: 'false: administrators only' })
  password!: boolean;

  @ApiProperty({ type: OidcMethod, nullable: true, description: 'null: there is no identity provider' })
  oidc!: OidcMethod | null;
}

export class OidcInvitationBody {
  @TextField({ max: 100, description: 'from the link of the invitation' })
  token!: string;

  @TextField({ max: 120 })
  displayName!: string;
}

export class ContinueAnswer {
  @ApiProperty({ description: 'address of the identity provider, to which the browser goes on' })
  continueAt!: string;
}

export class OidcStartQuery {
  @TextField({
    min: 0,
    max: 2_000,
    optional: true,
    description: 'page of this app to go to afterwards; anything else leads to /',
  })
  returnTo?: string;

  @OneOfField(['true'], {
    optional: true,
    description: 'link the identity to the account of this session instead of signing in',
  })
  link?: string;
}
