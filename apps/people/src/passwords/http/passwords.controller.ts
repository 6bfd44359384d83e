import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow, Public } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { ChangeOwnPassword } from '../use-cases/change-own-password.js';
import { RequestPasswordLink } from '../use-cases/request-password-link.js';
import { SetPassword } from '../use-cases/set-password.js';
import { NewPasswordBody, OwnPasswordBody, PasswordRequestBody } from './passwords.dto.js';

@Controller()
export class PasswordsController {
  constructor(
    private readonly request: RequestPasswordLink,
    private readonly set: SetPassword,
    private readonly change: ChangeOwnPassword,
  ) {}

  /** The same answer whether or not anybody has the address. */
  @Public()
  @Post('password-links')
  @HttpCode(202)
  @ApiAcceptedResponse()
  requestPasswordLink(@Body() { email }: PasswordRequestBody): Promise<void> {
    return this.request.execute(email);
  }

  /** Open to anyone: the one-time link is the right. */
  @Public()
  @Post('passwords')
  @HttpCode(204)
  @ApiNoContentResponse()
  setPassword(@Body() body: NewPasswordBody): Promise<void> {
    return this.set.execute(body);
  }

  @Allow('change-own-credentials')
  @Put('me/password')
  @HttpCode(204)
  @ApiNoContentResponse()
  changeOwnPassword(@Caller() { personId }: Principal, @Body() body: OwnPasswordBody): Promise<void> {
    return this.change.execute({ personId, ...body });
  }
}
