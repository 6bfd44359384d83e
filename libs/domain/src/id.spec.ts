import { isId } from './id.js';

describe('isId', () => {
  it('accepts a lower-case UUID and nothing else', () => {
    expect(isId('3f2b1c9e-8a4d-4c57-9e1b-0d6f5a7c8b90')).toBe(true);
    for (const other of [
      '3F2B1C9E-8A4D-4C57-9E1B-0D6F5A7C8B90',
      'x',
      '',
      null,
      1,
      ['3f2b1c9e-8a4d-4c57-9e1b-0d6f5a7c8b90'],
    ])
      expect(isId(other)).toBe(false);
  });
});
