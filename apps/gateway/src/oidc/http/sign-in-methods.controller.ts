import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Public } from '@zwerm/platform/auth/allow';
import { PasswordSignIn } from '@zwerm/platform/auth/password-sign-in';
import { IdentityProvider } from '../identity-provider.js';
import { SignInMethodsAnswer } from './oidc.dto.js';

@Controller('sign-in-methods')
export class SignInMethodsController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly passwordSignIn: PasswordSignIn,
  ) {}

  @Public()
  @Get()
  @ApiOkResponse({ type: SignInMethodsAnswer })
  readSignInMethods(): SignInMethodsAnswer {
    const { client } = this.provider;
    return { password: this.passwordSignIn.isOn, oidc: client ? { label: client.label } : null };
  }
}
