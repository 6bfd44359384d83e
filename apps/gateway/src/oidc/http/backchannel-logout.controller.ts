import { Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse } from '@nestjs/swagger';
import { Public } from '@zwerm/platform/auth/allow';
import { FormBody, TakesForm } from '@zwerm/platform/http/takes-file';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { LogoutTokenRefused } from '../domain/logout-token.errors.js';
import { EndProviderSessions } from '../use-cases/end-provider-sessions.js';

const mostBytes = 16 * 1_024;

/** Where the identity provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0). */
@Controller('oidc')
export class BackchannelLogoutController {
  constructor(
    private readonly end: EndProviderSessions,
    private readonly logger: StructuredLogger,
  ) {}

  /** Open to anyone: the provider's signature is the right. */
  @Public()
  @Post('backchannel-logout')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @TakesForm(mostBytes)
  @ApiBody({
    required: true,
    schema: { type: 'object', required: ['logout_token'], properties: { logout_token: { type: 'string' } } },
  })
  @ApiOkResponse({ description: 'The sessions have ended, if there were any' })
  async logOut(@FormBody() form: URLSearchParams): Promise<void> {
    const [token, ...more] = form.getAll('logout_token');
    try {
      if (!token || more.length > 0) throw new LogoutTokenRefused('there is not one token');
      const ended = await this.end.execute(token);
      this.logger.info('sessions ended by the identity provider', { ended });
    } catch (error) {
      if (error instanceof LogoutTokenRefused)
        this.logger.warn('a logout token was refused', { reason: String(error.reason) });
      throw error;
    }
  }
}
