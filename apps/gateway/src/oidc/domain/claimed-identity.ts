/** Whom a provider answered for. */
export interface ClaimedIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What the same directory calls them in SCIM; only known of Entra. */
  readonly directoryId?: string;
}

/** Claims of an ID token whose signature, audience and nonce were checked. */
export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly [name: string]: unknown;
}

const entra = /^https:\/\/login\.microsoftonline\.com\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/v2\.0$/;

export const isEntra = (issuer: string): boolean => entra.test(issuer);

/**
 * Issuer and subject. Entra's `sub` differs per application, so there it is the directory, which the issuer names, and
 * the object id.
 * @returns undefined when Entra leaves these out or names another directory
 */
export function claimedIdentity({ iss, sub, tid, oid }: Claims): ClaimedIdentity | undefined {
  const directory = entra.exec(iss)?.[1];
  if (directory === undefined) return { issuer: iss, subject: sub };
  if (tid !== directory || typeof oid !== 'string' || oid === '') return undefined;
  return { issuer: iss, subject: oid, directoryId: oid };
}
