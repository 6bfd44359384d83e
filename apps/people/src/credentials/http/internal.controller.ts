import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GatewayOnly } from '@zwerm/platform/auth/allow';
import { IdParam } from '@zwerm/platform/http/id-param';
import type { PrincipalFacts } from '../domain/principal-facts.js';
import { FindPrincipal } from '../use-cases/find-principal.js';
import { VerifyCredentials, type VerifiedPerson } from '../use-cases/verify-credentials.js';
import { CredentialsBody } from './credentials.dto.js';

/** For the gateway in its own name; part of no public interface. */
@ApiExcludeController()
@Controller('internal')
export class InternalController {
  constructor(
    private readonly verify: VerifyCredentials,
    private readonly find: FindPrincipal,
  ) {}

  @GatewayOnly()
  @Post('credentials')
  @HttpCode(200)
  verifyCredentials(@Body() body: CredentialsBody): Promise<VerifiedPerson> {
    return this.verify.execute(body);
  }

  @GatewayOnly()
  @Get('principals/:id')
  findPrincipal(@IdParam() id: string): Promise<PrincipalFacts> {
    return this.find.execute(id);
  }
}
