import { safeReturn } from './safe-return.js';

describe('safeReturn', () => {
  it.each(['/', '/challenges', '/ideas/1?tab=votes#top', '/a%20b', '/%09//e', '/signal', '/apiary'])(
    'leads back to %s',
    (target) => expect(safeReturn(target)).toBe(target),
  );

  it.each([
    undefined,
    '',
    'ideas',
    '//e',
    '///e',
    String.raw`/\e`,
    String.raw`\\e`,
    'https:e',
    'https://e',
    '\t//e',
    '/\t/e',
    '/\n/e',
    ' //e',
    '%09//e',
    'javascript:alert(1)',
    '/.//e',
    '/a/..//e',
    '/%2e//e',
    '/api/v1/oidc/start',
    '/./api/v1/me',
    '/sign-in?problem=oidc-refused',
  ])('leads nowhere else: %j becomes / (A71)', (target) => expect(safeReturn(target)).toBe('/'));
});
