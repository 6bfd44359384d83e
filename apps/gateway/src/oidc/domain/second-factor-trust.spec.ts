import { isProvedTwice, secondFactorTrustOf } from './second-factor-trust.js';

describe('what a provider says of a second factor', () => {
  it('counts for nothing unless it is trusted', () => {
    const trust = secondFactorTrustOf('');
    expect(isProvedTwice({ amr: ['pwd', 'mfa', 'otp', 'hwk'], acr: 'gold' }, trust)).toBe(false);
  });

  it.each([
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ amr: ['hwk'] }, true],
    [{ acr: 'urn:example:gold' }, true],
    [{ amr: ['pwd'] }, false],
    [{ amr: [] }, false],
    [{}, false],
    [{ acr: 'mfa' }, false],
    [{ amr: ['urn:example:gold'] }, false],
    [{ amr: 'mfa' }, false],
    [{ amr: { 0: 'mfa' } }, false],
    [{ acr: ['urn:example:gold'] }, false],
    [{ amr: ['MFA'] }, false],
  ])('counts by the claims that are trusted: %j → %s', (claims, isProved) => {
    const trust = secondFactorTrustOf('amr:mfa, amr:hwk,acr:urn:example:gold');
    expect(isProvedTwice(claims, trust)).toBe(isProved);
  });

  it('can be trusted whatever it says', () => {
    expect(isProvedTwice({}, secondFactorTrustOf('always'))).toBe(true);
  });

  it.each(['mfa', 'amr:', 'amr', 'sub:x', 'amr:a b', 'Always'])('is not configured as %s', (text) => {
    expect(() => secondFactorTrustOf(text)).toThrow('must be always');
  });
});
