import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { LogoutTokenRefused } from './domain/logout-token.errors.js';
import { logoutNotice, type LogoutNotice } from './domain/logout-notice.js';
import { IdentityProvider, type DescribedProvider, patienceSeconds } from './identity-provider.js';

/** Older ones are refused, so what was seen has to be remembered no longer. */
export const logoutTokenMinutes = 5;
const clockToleranceSeconds = 30;
const ofFetchingKeys = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'];

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** Reads what the identity provider says about sessions that ended there (OpenID Connect Back-Channel Logout 1.0 §2.6). */
@Injectable()
export class LogoutTokens {
  private keys: { readonly address: string; readonly set: Keys } | undefined;

  constructor(private readonly provider: IdentityProvider) {}

  /** @throws LogoutTokenRefused for anything but a fresh token of our provider for us */
  async read(token: string): Promise<LogoutNotice & { readonly idHash: Buffer }> {
    const described = await this.provider.described();
    const notice = logoutNotice(await this.claimsOf(token, described));
    if (typeof notice === 'string') throw new LogoutTokenRefused(notice);
    return { ...notice, idHash: createHash('sha256').update(`${described.issuer} ${notice.id}`).digest() };
  }

  private async claimsOf(token: string, described: DescribedProvider): Promise<JWTPayload> {
    const { issuer, clientId, algorithms, keysAt } = described;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keysOf(keysAt), {
        issuer,
        audience: clientId,
        algorithms: [...algorithms],
        maxTokenAge: logoutTokenMinutes * 60,
        clockTolerance: clockToleranceSeconds,
      });
      if (/^(?:logout\+)?jwt$/i.test(protectedHeader.typ ?? 'jwt')) return payload;
    } catch (error) {
      // The provider tries again when it hears that we could not look at it, and not when it was wrong.
      if (!(error instanceof errors.JOSEError) || ofFetchingKeys.includes(error.code))
        throw new DomainError('service-unavailable');
      throw new LogoutTokenRefused(error);
    }
    throw new LogoutTokenRefused('it is another type of token');
  }

  /** Fetched when needed; for a key it does not know at most twice a minute, whoever sends what. */
  private keysOf(address: string): Keys {
    if (this.keys?.address !== address)
      this.keys = {
        address,
        set: createRemoteJWKSet(new URL(address), { timeoutDuration: patienceSeconds * 1_000 }),
      };
    return this.keys.set;
  }
}
