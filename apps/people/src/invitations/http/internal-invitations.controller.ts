import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GatewayOnly } from '@zwerm/platform/auth/allow';
import type { PrincipalFacts } from '../../credentials/domain/principal-facts.js';
import { AcceptInvitationWithIdentity } from '../use-cases/accept-invitation-with-identity.js';
import { InvitationWithIdentityBody } from './invitations.dto.js';

/** For the gateway in its own name, which checked what the provider signed; part of no public interface. */
@ApiExcludeController()
@Controller('internal/invitations')
export class InternalInvitationsController {
  constructor(private readonly accept: AcceptInvitationWithIdentity) {}

  @GatewayOnly()
  @Post('accepted')
  @HttpCode(200)
  acceptInvitation(@Body() { issuer, subject, ...own }: InvitationWithIdentityBody): Promise<PrincipalFacts> {
    return this.accept.execute({ ...own, identity: { issuer, subject } });
  }
}
