import { ApiProperty } from '@nestjs/swagger';
import { OneOfField, TextField } from '@zwerm/platform/http/fields';

export class OidcMethod {
  @ApiProperty({ description: 'name of the identity provider', example: 'Microsoft' })
  label!: string;
}

export class SignInMethodsAnswer {
  @ApiProperty()
  password!: boolean;

  @ApiProperty({ type: OidcMethod, nullable: true, description: 'null: there is no identity provider' })
  oidc!: OidcMethod | null;
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
