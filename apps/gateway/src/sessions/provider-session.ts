import { createHash } from 'node:crypto';

/** What ties a session here to the session at the identity provider that it began with. */
export interface ProviderSession {
  readonly issuer: string;
  /** `sub` as the provider says it; with Entra not the subject by which a person is known. */
  readonly subject: string;
  /** `sid`, where the provider gives one (Back-Channel Logout §2.1). */
  readonly sessionId?: string | undefined;
  /** To sign out there too; only kept when that is wanted. */
  readonly idToken?: string | undefined;
}

/** How a session is found again by what a provider calls it; the name itself is not kept. */
export const providerHash = (issuer: string, name: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([issuer, name]))
    .digest();
