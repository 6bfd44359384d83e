import { Injectable } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { safeReturn } from '../domain/safe-return.js';
import { IdentityProvider } from '../identity-provider.js';
import { TransactionCookie } from '../transaction-cookie.js';

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
   * @param linkTo hash of the session to link to; left out: a sign-in
   * @returns undefined when the provider cannot be asked
   */
  async execute(returnTo: string | undefined, linkTo?: string): Promise<BegunOidc | undefined> {
    try {
      const { url, expected } = await this.provider.begin();
      return { url, cookie: this.cookie.given({ ...expected, returnTo: safeReturn(returnTo), linkTo }) };
    } catch (error) {
      this.logger.warn('the identity provider cannot be asked', { error });
      return undefined;
    }
  }
}
