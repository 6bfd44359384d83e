import { Injectable } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { safeReturn } from '../domain/safe-return.js';
import { IdentityProvider } from '../identity-provider.js';
import { TransactionCookie, type Purpose } from '../transaction-cookie.js';

export interface BegunOidc {
  /** Where to send the browser. */
  readonly url: string;
  /** Value of `Set-Cookie`. */
  readonly cookie: string;
}

/** Begins to sign somebody in, or to link an identity to somebody who is in, through the identity provider. */
@Injectable()
export class BeginOidc {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly cookie: TransactionCookie,
    private readonly logger: StructuredLogger,
  ) {}

  /**
   * @param purpose what for; a sign-in when left out
   * @returns undefined when the provider cannot be asked
   */
  async execute(returnTo: string | undefined, purpose: Purpose = {}): Promise<BegunOidc | undefined> {
    try {
      const { url, expected } = await this.provider.begin();
      return { url, cookie: this.cookie.given({ ...expected, returnTo: safeReturn(returnTo), ...purpose }) };
    } catch (error) {
      this.logger.warn('the identity provider cannot be asked', { error });
      return undefined;
    }
  }
}
