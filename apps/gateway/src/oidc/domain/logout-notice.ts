/** Whose sessions ended at the provider: of one person there, or only the one. At least one of the two is there. */
export interface LogoutNotice {
  readonly issuer: string;
  readonly subject: string | undefined;
  readonly sessionId: string | undefined;
  /** `jti`: each counts once. */
  readonly id: string;
}

const event = 'http://schemas.openid.net/event/backchannel-logout';
const longestName = 255;

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestName;

/**
 * Reads the claims of a logout token whose signature, issuer, audience and time were checked.
 * @returns the notice, or what is wrong (Back-Channel Logout 1.0 §2.4, §2.6)
 */
export function logoutNotice(claims: Readonly<Record<string, unknown>>): LogoutNotice | string {
  const { iss, sub, sid, jti, events, nonce } = claims;
  if (nonce !== undefined) return 'it has a nonce: it is an ID token';
  if (!isName(jti)) return 'it has no jti';
  const said: unknown = isRecord(events) ? events[event] : undefined;
  if (!isRecord(said)) return 'it is about another event';
  if (sub === undefined && sid === undefined) return 'it names nobody';
  if ((sub !== undefined && !isName(sub)) || (sid !== undefined && !isName(sid)))
    return 'it names somebody in a way that is none';
  return { issuer: String(iss), subject: sub, sessionId: sid, id: jti };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
