import type { IncomingHttpHeaders } from 'node:http';

/**
 * Leaves of a request's headers only what a service may believe: the credentials of the outside are replaced by the
 * gateway's own token, and whatever could claim an identity or an address goes.
 */
export function keepBelievable(headers: IncomingHttpHeaders, token: string | undefined): void {
  for (const name of Object.keys(headers)) if (name.startsWith('x-')) Reflect.deleteProperty(headers, name);
  delete headers.cookie;
  delete headers.forwarded;
  delete headers['proxy-authorization'];
  if (token === undefined) delete headers.authorization;
  else headers.authorization = `Bearer ${token}`;
}
