import { isCrossSite } from './cross-site.js';

const own = 'https://zwerm.example.org';

describe('a request with the session cookie', () => {
  it.each([
    ['POST', 'same-origin', undefined],
    ['POST', 'none', undefined],
    ['POST', undefined, own],
    ['DELETE', 'same-origin', own],
    ['GET', 'cross-site', 'https://elsewhere.example'],
    ['HEAD', undefined, undefined],
  ])('is ours: %s with Sec-Fetch-Site %s and Origin %s', (method, secFetchSite, origin) =>
    expect(isCrossSite({ method, secFetchSite, origin }, own)).toBe(false),
  );

  it.each([
    ['POST', 'cross-site', 'https://elsewhere.example'],
    ['POST', 'same-site', 'https://other.example.org'],
    ['POST', 'cross-site', own],
    ['POST', '', own],
    ['PATCH', undefined, 'https://elsewhere.example'],
    ['PUT', undefined, 'null'],
    ['DELETE', undefined, 'https://zwerm.example.org.evil.example'],
    ['POST', undefined, 'http://zwerm.example.org'],
    ['POST', undefined, undefined],
  ])('is not: %s with Sec-Fetch-Site %s and Origin %s', (method, secFetchSite, origin) =>
    expect(isCrossSite({ method, secFetchSite, origin }, own)).toBe(true),
  );
});
