import { scimTokenOf } from './scim-token.js';

describe('a SCIM token', () => {
  const token = `zws_${'a'.repeat(43)}`;

  it('is read from a bearer header, whatever the case of the word', () => {
    expect(scimTokenOf(`Bearer ${token}`)).toBe(token);
    expect(scimTokenOf(`bearer  ${token}`)).toBe(token);
  });

  it.each([
    undefined,
    '',
    token,
    `Basic ${token}`,
    `Bearer zwt_${'a'.repeat(43)}`,
    `Bearer ${token}x`,
    `Bearer ${token} ${token}`,
  ])('is not %s', (header) => expect(scimTokenOf(header)).toBeUndefined());
});
