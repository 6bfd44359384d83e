import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { BeginSecondFactor } from '../use-cases/begin-second-factor.js';
import { ConfirmSecondFactor } from '../use-cases/confirm-second-factor.js';
import { ReadSecondFactor } from '../use-cases/read-second-factor.js';
import { RemoveSecondFactor } from '../use-cases/remove-second-factor.js';
import {
  CodeBody,
  NewSecondFactorAnswer,
  RecoveryCodesAnswer,
  SecondFactorAnswer,
} from './second-factor.dto.js';

@Controller('me/second-factor')
export class SecondFactorController {
  constructor(
    private readonly read: ReadSecondFactor,
    private readonly begin: BeginSecondFactor,
    private readonly confirm: ConfirmSecondFactor,
    private readonly remove: RemoveSecondFactor,
  ) {}

  @Allow('change-own-credentials')
  @Get()
  @ApiOkResponse({ type: SecondFactorAnswer })
  readSecondFactor(@Caller() { personId }: Principal): Promise<SecondFactorAnswer> {
    return this.read.execute(personId);
  }

  // Not @Idempotent(): the answer that would be stored for a repeat holds the secret.
  @Allow('change-own-credentials')
  @Post()
  @ApiCreatedResponse({ type: NewSecondFactorAnswer })
  beginSecondFactor(@Caller() { personId }: Principal): Promise<NewSecondFactorAnswer> {
    return this.begin.execute(personId);
  }

  @Allow('change-own-credentials')
  @Post('confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesAnswer })
  async confirmSecondFactor(
    @Caller() { personId }: Principal,
    @Body() { code }: CodeBody,
  ): Promise<RecoveryCodesAnswer> {
    return { recoveryCodes: await this.confirm.execute(personId, code) };
  }

  /** A code goes in the body, never in an address, so this is no DELETE. */
  @Allow('change-own-credentials')
  @Post('removal')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeSecondFactor(@Caller() { personId }: Principal, @Body() { code }: CodeBody): Promise<void> {
    return this.remove.execute(personId, code);
  }
}
