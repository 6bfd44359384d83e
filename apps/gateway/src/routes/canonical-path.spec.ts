import { isCanonical, isCanonicalScim, pathOf } from './canonical-path.js';

describe('a canonical path', () => {
  it.each([
    '/',
    '/challenges/9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10',
    '/assets/index-Bc3_d.js',
    '/livez',
    '/api/v1/me',
    '/api/v1/ideas/9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10/vote',
    '/api/openapi.json',
    '/api/docs',
    '/api/docs/errors',
    '/api/docs/swagger-ui-bundle.js',
  ])('may be %s', (path) => expect(isCanonical(path)).toBe(true));

  it.each([
    '',
    'http://elsewhere/api/v1/me',
    '//api/v1/me',
    '/api//v1/me',
    '/api/v1//me',
    '/api/v1/me/',
    '/api/v1/./me',
    '/api/v1/../v1/me',
    '/api/v1/%6de',
    '/api/v1/me%2ftokens',
    '/api/v1/%2e%2e/me',
    '/api/v1/me;a=1',
    '/api/v1/me\\tokens',
    '/api/v1/me.json',
    '/api/v1/mé',
    '/assets/../index.html',
    '/.env',
    '/assets/.git/config',
    '/x/',
    '/%61pi/v1/me',
    '/api/v1/me#x',
  ])('is never %s', (path) => expect(isCanonical(path)).toBe(false));

  it('ends where the query begins', () => expect(pathOf('/api/v1/people?ids=/../x')).toBe('/api/v1/people'));
});

describe('a canonical path of SCIM', () => {
  it.each([
    '/scim/v2/Users',
    '/scim/v2/ServiceProviderConfig',
    '/scim/v2/Users/9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10',
    '/scim/v2/Schemas/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  ])('may be %s', (path) => expect(isCanonicalScim(path)).toBe(true));

  it.each([
    '/scim',
    '/scim/v1/Users',
    '/scim/v2',
    '/scim/v2/',
    '/scim/v2/Users/',
    '/scim/v2//Users',
    '/scim/v2/../api/v1/me',
    '/scim/v2/Users/..',
    '/scim/v2/Users/%2e%2e',
    '/scim/v2/Users/a/b',
    '/scim/v2/Schemas/urn:..:x',
    '/scim/v2/Users/urn:a:b',
  ])('is never %s', (path) => expect(isCanonicalScim(path)).toBe(false));
});
