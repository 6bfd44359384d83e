import type { Principal } from '@zwerm/domain/principal';
import { importJWK, type CryptoKey, type JWK } from 'jose';

/** The gateway when it asks a service something in its own name, such as whether a password is right. */
export const gatewayItself: Principal = {
  personId: '00000000-0000-4000-8000-000000000000',
  roles: [],
  groupIds: [],
  mayWrite: true,
};

/** Whoever holds a SCIM token: nobody in particular, without a role, so that no other route opens for it. */
export const identityProvider: Principal = {
  personId: '00000000-0000-4000-8000-000000000001',
  roles: [],
  groupIds: [],
  mayWrite: true,
};

export const algorithm = 'EdDSA';
export const issuer = 'zwerm-gateway';
/** Whom a token is for: one service, so that no service can use it at another (security.md §4.8). */
export const audienceOf = (service: string): string => `zwerm-${service}`;
export const tokenLifeMs = 60_000;

export const keyFromText = async (text: string): Promise<CryptoKey> =>
  (await importJWK(JSON.parse(Buffer.from(text, 'base64url').toString()) as JWK, algorithm)) as CryptoKey;
