const apiPath = /^\/api(?:\/[A-Za-z0-9-]+)*(?:\/openapi\.json)?$/;
const docsFile = /^\/api\/docs\/[a-z-]+\.(?:js|css|png)$/;
const scimPath = /^\/scim\/v2(?:\/[A-Za-z0-9-]+){1,2}$/;
const scimSchemaPath = /^\/scim\/v2\/Schemas\/urn(?::[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)+$/;
const webPath = /^\/(?:[A-Za-z0-9_@~-][A-Za-z0-9._@~-]*(?:\/[A-Za-z0-9_@~-][A-Za-z0-9._@~-]*)*)?$/;

/** The path of a request target, without its query. */
export function pathOf(target: string): string {
  const end = target.indexOf('?');
  return end < 0 ? target : target.slice(0, end);
}

/**
 * Whether a path is written in the one way we write paths: no escapes, no empty or dotted segments, no parameters
 * behind a semicolon, no slash at the end. Everything else is answered with 404 before anybody can read it in two
 * ways: a path that the gateway takes for one thing and a service for another is how checks are passed by.
 */
export function isCanonical(path: string): boolean {
  if (path === '/api' || path.startsWith('/api/')) return apiPath.test(path) || docsFile.test(path);
  return webPath.test(path);
}

/** The same for the addresses of SCIM, of which only those of its schemas hold a colon and a dot. */
export const isCanonicalScim = (path: string): boolean => scimPath.test(path) || scimSchemaPath.test(path);
