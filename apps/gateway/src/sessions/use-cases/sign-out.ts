import { Injectable } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { Callers } from '../../callers/callers.js';
import { IdentityProvider } from '../../oidc/identity-provider.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';

/** Ends a session on the server: its cookie is worth nothing from then on. Ending it twice is ending it once. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly callers: Callers,
    private readonly provider: IdentityProvider,
    private readonly logger: StructuredLogger,
  ) {}

  /** @returns where the browser goes to sign out at the identity provider too, when that is wanted */
  async execute(sessionHash: string): Promise<string | undefined> {
    const idToken = await this.sessions.idTokenOf(sessionHash);
    await this.sessions.remove(sessionHash);
    this.callers.forgetCredential(sessionHash);
    return idToken === undefined ? undefined : this.addressAtProvider(idToken);
  }

  /** A provider that does not answer keeps nobody in here. */
  private async addressAtProvider(idToken: string): Promise<string | undefined> {
    try {
      return await this.provider.signOutAddress(idToken);
    } catch (error) {
      this.logger.warn('the identity provider cannot be told that somebody signs out', { error });
      return undefined;
    }
  }
}
