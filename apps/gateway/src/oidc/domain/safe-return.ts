/** Any address of ours: only whether one leads away from it counts. */
const here = 'https://here.invalid';

/** Where sign-in must not lead back to: what answers with data, and sign-in itself, which would go round in circles. */
const isOpenToReturns = (path: string): boolean => !/^\/(?:api|sign-in)(?:[/?#]|$)/.test(path);

/**
 * A page of our own to go back to, or `/` for whatever might lead elsewhere (security.md A71). It is judged twice:
 * as it was written, and as a browser reads it, which forgives more.
 */
export function safeReturn(target: string | undefined): string {
  if (target === undefined || !isOwnPath(target)) return '/';
  if (!URL.canParse(target, here)) return '/';
  const { origin, pathname, search, hash } = new URL(target, here);
  const read = `${pathname}${search}${hash}`;
  return origin === here && isOwnPath(read) && isOpenToReturns(read) ? read : '/';
}

// Browsers take \ for / and drop tabs and line ends; neither belongs in an address of ours.
const isOwnPath = (path: string): boolean => /^\/(?!\/)[^\\\s\p{Cc}]*$/u.test(path);
