import type { Principal } from '@zwerm/domain/principal';
import { SignJWT, type CryptoKey } from 'jose';
import { algorithm, audience, issuer, tokenLifeMs } from './internal-token.js';

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
