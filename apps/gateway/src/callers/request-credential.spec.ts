import { bearerOf, credentialOf } from './request-credential.js';
import { newSecretToken } from './secret-token.js';

const withBearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('what a request lets itself in with', () => {
  it('is a bearer token before the cookie, whatever the case of the word', () => {
    const token = newSecretToken('zwt_');
    const cookie = `zwerm-session=${'a'.repeat(43)}`;
    expect(credentialOf({ ...withBearer(token), cookie }, 'zwerm-session')?.kind).toBe('token');
    expect(credentialOf({ cookie }, 'zwerm-session')?.kind).toBe('session');
    expect(credentialOf({}, 'zwerm-session')).toBeUndefined();
    expect(bearerOf(`bearer  ${token}`)).toBe(token);
  });

  it.each([
    ['a wrong checksum', `${newSecretToken('zwt_').slice(0, -1)}_`],
    ['another kind of token', newSecretToken('zws_')],
    ['something that is no token', 'eyJhbGciOiJFZERTQSJ9.e30.c2ln'],
  ])('is refused for %s, without asking anybody', (_what, token) =>
    expect(() => credentialOf(withBearer(token), 'zwerm-session')).toThrow('Sign in first'),
  );

  it('is no token when there are two, or none', () => {
    for (const header of ['', 'Bearer', 'Basic abc', 'Bearer a b', 'abc'])
      expect([header, bearerOf(header)]).toEqual([header, undefined]);
  });
});
