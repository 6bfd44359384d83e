import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { NotFound } from '@zwerm/domain/not-found';
import { Public } from '@zwerm/platform/auth/allow';
import type { FastifyReply } from 'fastify';
import { IdentityProvider } from '../identity-provider.js';
import { BeginOidc } from '../use-cases/begin-oidc.js';
import { ContinueAnswer, OidcInvitationBody } from './oidc.dto.js';

/** Where somebody goes who was invited and comes in through the identity provider. */
@Controller('oidc')
export class OidcInvitationsController {
  constructor(
    private readonly begin: BeginOidc,
    private readonly provider: IdentityProvider,
  ) {}

  /** Open to anyone: the link is the right. The secret is in the body, and then sealed in a cookie. */
  @Public()
  @Post('invitations')
  @HttpCode(200)
  @ApiOkResponse({ type: ContinueAnswer })
  async beginWithInvitation(
    @Body() invitation: OidcInvitationBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContinueAnswer> {
    if (!this.provider.client) throw new NotFound('Page');
    const begun = await this.begin.execute('/', { invitation });
    if (!begun) throw new DomainError('service-unavailable');
    void reply.header('set-cookie', begun.cookie).header('cache-control', 'no-store');
    return { continueAt: begun.url };
  }
}
