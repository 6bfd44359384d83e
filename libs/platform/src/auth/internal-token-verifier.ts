import { DomainError } from '@zwerm/domain/domain-error';
import type { Principal } from '@zwerm/domain/principal';
import { jwtVerify, type CryptoKey } from 'jose';
import { algorithm, audienceOf, issuer } from './internal-token.js';

const mostRemembered = 10_000;

/** The services' end. A token is verified once and remembered until it expires. */
export class InternalTokenVerifier {
  private readonly remembered = new Map<string, { principal: Principal; expiresAtMs: number }>();

  /** @param service the one it verifies for: a token for another is no token */
  constructor(
    private readonly publicKey: CryptoKey,
    private readonly service: string,
  ) {}

  /** A principal that was verified before and is still valid, without any waiting. */
  recall(token: string): Principal | undefined {
    const known = this.remembered.get(token);
    return known && known.expiresAtMs > Date.now() ? known.principal : undefined;
  }

  /** @throws DomainError unauthenticated */
  async verify(token: string): Promise<Principal> {
    const known = this.recall(token);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, this.publicKey, {
        algorithms: [algorithm],
        issuer,
        audience: audienceOf(this.service),
      });
      const claims = payload as typeof payload & Omit<Principal, 'personId'>;
      const { sub = '', exp = 0, roles, groupIds, mayWrite, scopedRoles, actsFor, viewedBy } = claims;
      const principal: Principal = {
        ...{ personId: sub, roles, groupIds, mayWrite },
        ...(scopedRoles && { scopedRoles }),
        ...(actsFor && { actsFor }),
        ...(viewedBy && { viewedBy }),
      };
      this.remember(token, principal, exp * 1000);
      return principal;
    } catch {
      throw new DomainError('unauthenticated');
    }
  }

  private remember(token: string, principal: Principal, expiresAtMs: number): void {
    if (this.remembered.size >= mostRemembered) this.forgetOldest();
    this.remembered.set(token, { principal, expiresAtMs });
  }

  private forgetOldest(): void {
    for (const key of this.remembered.keys()) {
      this.remembered.delete(key);
      if (this.remembered.size < mostRemembered / 2) return;
    }
  }
}
