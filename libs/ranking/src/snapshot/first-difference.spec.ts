import { firstDifference } from './first-difference.js';

describe('the first difference of two results', () => {
  it('says where it is, and what each says there', () => {
    const one = { list: [{ id: 'a', share: 0.5 }, { id: 'b' }], name: 'x' };
    expect(firstDifference(one, structuredClone(one))).toBeUndefined();
    expect(firstDifference(one, { ...one, list: [{ id: 'a', share: 0.4 }, { id: 'c' }] })).toEqual({
      at: 'list[0].share',
      one: 0.5,
      other: 0.4,
    });
  });

  it('finds what only one of them has, and a list in the place of an object', () => {
    expect(firstDifference({ a: 1 }, { a: 1, b: null })).toEqual({ at: 'b', one: undefined, other: null });
    expect(firstDifference([1, 2], [1])).toEqual({ at: '[1]', one: 2, other: undefined });
    expect(firstDifference({ a: [] }, { a: {} })).toEqual({ at: 'a', one: [], other: {} });
    expect(firstDifference({ a: undefined }, {})).toBeUndefined();
  });
});
