/** The headers by which a browser says where a request comes from. */
export interface RequestOrigin {
  readonly method: string;
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
}

const readingMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that carries the session cookie may come from another site. `Sec-Fetch-Site` decides where the
 * browser sends it; on plain HTTP browsers leave it out, then `Origin` must be ours. A request that changes
 * something and says neither is not one of our pages (security.md §4.8).
 */
export function isCrossSite({ method, secFetchSite, origin }: RequestOrigin, ownOrigin: string): boolean {
  if (readingMethods.includes(method)) return false;
  if (secFetchSite !== undefined) return secFetchSite !== 'same-origin' && secFetchSite !== 'none';
  return origin !== ownOrigin;
}
