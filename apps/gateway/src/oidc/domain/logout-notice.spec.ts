import { logoutNotice } from './logout-notice.js';

const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const claims = { iss: 'https://idp.example', sub: 's', sid: 'x', jti: 'j', events: event };

describe('a logout token', () => {
  it('names a person, a session, or both', () => {
    const notice = { issuer: claims.iss, subject: 's', sessionId: 'x', id: 'j' };
    expect(logoutNotice(claims)).toEqual(notice);
    expect(logoutNotice({ ...claims, sub: undefined })).toEqual({ ...notice, subject: undefined });
    expect(logoutNotice({ ...claims, sid: undefined })).toEqual({ ...notice, sessionId: undefined });
  });

  it.each<[string, object]>([
    ['nobody', { sub: undefined, sid: undefined }],
    ['a list', { sub: ['s'] }],
    ['an empty name', { sid: '' }],
    ['a very long name', { sub: 'x'.repeat(256) }],
    ['a nonce', { nonce: 'n' }],
    ['an empty nonce', { nonce: '' }],
    ['no jti', { jti: undefined }],
    ['no event', { events: undefined }],
    ['another event', { events: { 'https://schemas.openid.net/event/other': {} } }],
    ['an event that is no object', { events: { [Object.keys(event)[0] ?? '']: true } }],
    ['events as a list', { events: Object.keys(event) }],
  ])('is refused with %s (A77)', (_name, change) => {
    expect(typeof logoutNotice({ ...claims, ...change })).toBe('string');
  });
});
