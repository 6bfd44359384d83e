/** With its own prefix, so that no token of a person passes for one and leaked ones are found by what they are. */
export const scimTokenPrefix = 'zws_';

/** A token lives a year at most; two may overlap while an identity provider is given the next one. */
export const longestScimTokenLifeDays = 365;
export const mostScimTokens = 10;

/** From here on the administrators are warned that provisioning is about to stop. */
export const expiryWarningDays = 30;

const shape = /^zws_[A-Za-z0-9_-]{43}$/;
const bearer = /^Bearer +(\S+)$/i;

/** The SCIM token of an Authorization header; undefined for any other credential. */
export function scimTokenOf(authorization: string | undefined): string | undefined {
  const token = bearer.exec(authorization ?? '')?.[1];
  return token !== undefined && shape.test(token) ? token : undefined;
}

/** A SCIM token as administrators see it: without the secret. Times are ISO 8601. */
export interface ScimToken {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** When an identity provider last called with it, to the minute; null before the first call. */
  readonly lastUsedAt: string | null;
  readonly expiresSoon: boolean;
}
