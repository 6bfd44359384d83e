import { claimedIdentity } from './claimed-identity.js';

const tid = '11111111-2222-3333-4444-555555555555';
const iss = `https://login.microsoftonline.com/${tid}/v2.0`;

describe('claimedIdentity', () => {
  it('is issuer and subject, whatever e-mail address comes along', () => {
    const claims = { iss: 'https://idp.example', sub: 's', email: 'noor@example.org', oid: 'o' };
    expect(claimedIdentity(claims)).toEqual({ issuer: 'https://idp.example', subject: 's' });
  });

  it('is directory and object id with Entra', () => {
    expect(claimedIdentity({ iss, sub: 's', tid, oid: 'o' })).toEqual({
      issuer: iss,
      subject: 'o',
      directoryId: 'o',
    });
  });

  it('is nobody when Entra names another directory or no object', () => {
    expect(claimedIdentity({ iss, sub: 's', tid: 'another', oid: 'o' })).toBeUndefined();
    expect(claimedIdentity({ iss, sub: 's', tid })).toBeUndefined();
  });

  it('takes no look-alike for Entra', () => {
    const lookAlike = `https://login.microsoftonline.com.evil.example/${tid}/v2.0`;
    expect(claimedIdentity({ iss: lookAlike, sub: 's', tid, oid: 'o' })).toEqual({
      issuer: lookAlike,
      subject: 's',
    });
  });
});
