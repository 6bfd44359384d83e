import { Seals } from './seals.js';

const seals = new Seals('a secret that only tests know, 32+ chars');

describe('a seal', () => {
  it('gives back what was sealed for the same purpose', () => {
    expect(seals.open(seals.seal('geheim één', 'a'), 'a')).toBe('geheim één');
  });

  it('opens for no other purpose, and not under another secret', () => {
    const sealed = seals.seal('x', 'a');
    expect(seals.open(sealed, 'b')).toBeUndefined();
    expect(new Seals('another secret, which is long enough too').open(sealed, 'a')).toBeUndefined();
  });

  it('never looks the same twice', () => {
    expect(seals.seal('x', 'a').equals(seals.seal('x', 'a'))).toBe(false);
  });

  it.each([0, 12, 28])('breaks when byte %i is changed', (at) => {
    const sealed = seals.seal('abc', 'a');
    sealed[at] = (sealed[at] ?? 0) ^ 1;
    expect(seals.open(sealed, 'a')).toBeUndefined();
  });

  it('refuses rubbish', () => {
    expect(seals.open(Buffer.alloc(3), 'a')).toBeUndefined();
  });
});
