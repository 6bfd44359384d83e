import type { Principal } from '@zwerm/domain/principal';
import { SignJWT, type CryptoKey } from 'jose';
import { algorithm, audienceOf, issuer, tokenLifeMs } from './internal-token.js';

/** The gateway's end: vouches for a principal for 60 seconds. */
export class InternalTokenSigner {
  constructor(private readonly privateKey: CryptoKey) {}

  /** @param service the one service that is to believe it */
  sign(principal: Principal, service: string): Promise<string> {
    const { personId, ...claims } = principal;
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: algorithm })
      .setSubject(personId)
      .setIssuer(issuer)
      .setAudience(audienceOf(service))
      .setIssuedAt()
      .setExpirationTime(Math.floor((Date.now() + tokenLifeMs) / 1000))
      .sign(this.privateKey);
  }
}
