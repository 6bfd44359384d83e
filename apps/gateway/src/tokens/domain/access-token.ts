import type { PersonId } from '@zwerm/domain/id';

export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export const longestTokenLifeDays = 365;
export const mostTokensPerPerson = 50;

/** A personal access token as its owner sees it again later: without the secret. Times are ISO 8601. */
export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: TokenScope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  /** When a program last called with it, to the minute; null before the first call. */
  readonly lastUsedAt: string | null;
}

export interface NewAccessToken {
  readonly personId: PersonId;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** 365 days from now when left out. */
  readonly expiresAt?: string;
}
