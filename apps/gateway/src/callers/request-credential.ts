import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '@zwerm/domain/domain-error';
import { credentialHashOf } from './callers.js';
import type { CredentialKind } from './persistence/credentials.repository.js';
import { isSecretToken } from './secret-token.js';

export interface RequestCredential {
  readonly kind: CredentialKind;
  readonly hash: string;
}

const bearer = /^Bearer +(\S+)$/i;
const sessionId = /^[A-Za-z0-9_-]{43}$/;

/**
 * What a request lets itself in with: a bearer token, else the session cookie.
 * @throws DomainError unauthenticated for a bearer token that we never gave out, such as an internal one
 */
export function credentialOf(
  headers: IncomingHttpHeaders,
  cookieName: string,
): RequestCredential | undefined {
  const token = bearerOf(headers.authorization);
  if (token !== undefined) {
    if (!isSecretToken('zwt_', token)) throw new DomainError('unauthenticated');
    return { kind: 'token', hash: credentialHashOf(token) };
  }
  const id = cookieValue(headers.cookie, cookieName);
  return id !== undefined && sessionId.test(id) ? { kind: 'session', hash: credentialHashOf(id) } : undefined;
}

/** The token of an Authorization header; undefined when it holds none. */
export const bearerOf = (authorization: string | undefined): string | undefined =>
  bearer.exec(authorization ?? '')?.[1];

/** The value of the first cookie of that name; undefined when there is none. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value ?? '';
  }
  return undefined;
}
