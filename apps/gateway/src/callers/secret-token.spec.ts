import { isSecretToken, newSecretToken } from './secret-token.js';

describe('a secret token', () => {
  it('is a prefix, 256 random bits and a checksum, and never the same twice', () => {
    const tokens = Array.from({ length: 1_000 }, () => newSecretToken('zwt_'));
    for (const token of tokens) {
      expect(token).toMatch(/^zwt_[\w-]{43}[0-9A-Za-z]{6}$/);
      expect(isSecretToken('zwt_', token)).toBe(true);
    }
    expect(new Set(tokens).size).toBe(1_000);
  });

  it('has the checksum that anybody can work out: CRC-32 in base 62', () => {
    // zlib.crc32(b'zwt_' + b'a' * 43) in Python is 2511316256.
    expect(isSecretToken('zwt_', `zwt_${'a'.repeat(43)}AAAAAA`)).toBe(false);
    expect(isSecretToken('zwt_', `zwt_${'a'.repeat(43)}2jxE4u`)).toBe(true);
  });

  it('is not one with any single character changed', () => {
    const token = newSecretToken('zwt_');
    for (let at = 4; at < token.length; at++) {
      const other = token[at] === 'x' ? 'y' : 'x';
      expect([at, isSecretToken('zwt_', token.slice(0, at) + other + token.slice(at + 1))]).toEqual([
        at,
        false,
      ]);
    }
  });

  it('may be an old one, without a checksum', () =>
    expect(isSecretToken('zwt_', `zwt_${'a'.repeat(43)}`)).toBe(true));

  it('is of one kind only', () => expect(isSecretToken('zws_', newSecretToken('zwt_'))).toBe(false));

  it.each([
    '',
    'zwt_',
    `zwt_${'a'.repeat(42)}`,
    `zwt_${'a'.repeat(44)}`,
    `zwx_${'a'.repeat(43)}`,
    'eyJhbGciOi',
  ])('is not %s', (text) => expect(isSecretToken('zwt_', text)).toBe(false));
});
