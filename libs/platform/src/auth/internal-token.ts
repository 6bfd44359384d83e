import { DomainError } from '@zwerm/domain/domain-error';
import type { Principal } from '@zwerm/domain/principal';
import { importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';

/** The gateway when it asks a service something in its own name, such as whether a password is right. */
export const gatewayItself: Principal = {
  personId: '00000000-0000-4000-8000-000000000000',
  roles: [],
  groupIds: [],
  mayWrite: true,
};

const algorithm = 'EdDSA';
const issuer = 'zwerm-gateway';
const audience = 'zwerm-service';
export const tokenLifeMs = 60_000;

export const keyFromText = async (text: string): Promise<CryptoKey> =>
  (await importJWK(JSON.parse(Buffer.from(text, 'base64url').toString()) as JWK, algorithm)) as CryptoKey;

/** The gateway's end: vouches for a principal for 60 seconds. */
export class InternalTokenSigner {
  constructor(private readonly privateKey: CryptoKey) {}

  sign(principal: Principal): Promise<string> {
    const { personId, ...claims } = principal;
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: algorithm })
      .setSubject(personId)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(Math.floor((Date.now() + tokenLifeMs) / 1000))
      .sign(this.privateKey);
  }
}

const mostRemembered = 10_000;

/** The services' end. A token is verified once and remembered until it expires. */
export class InternalTokenVerifier {
  private readonly remembered = new Map<string, { principal: Principal; expiresAtMs: number }>();

  constructor(private readonly publicKey: CryptoKey) {}

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
        audience,
      });
      const { sub, roles, groupIds, mayWrite, exp } = payload as typeof payload & Omit<Principal, 'personId'>;
      const principal: Principal = { personId: sub!, roles, groupIds, mayWrite };
      this.remember(token, principal, exp! * 1000);
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
