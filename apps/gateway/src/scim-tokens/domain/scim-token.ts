/** A token lives a year at most; two may overlap while an identity provider is given the next one. */
export const longestScimTokenLifeDays = 365;
export const mostScimTokens = 10;

/** From here on the administrators are warned that provisioning is about to stop. */
export const expiryWarningDays = 30;

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
