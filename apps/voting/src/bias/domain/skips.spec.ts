import fc from 'fast-check';
import { skipsIn } from './skips.js';

describe('what people pass over', () => {
  it('names the ideas that the largest share of their viewers passed over, where those are a crowd', () => {
    const counts = [
      { ideaId: 'a', seenBy: 100, passes: 40 },
      { ideaId: 'b', seenBy: 20, passes: 12 },
      { ideaId: 'c', seenBy: 10, passes: 9 },
      // Who votes need not have told what was on their screen.
      { ideaId: 'd', seenBy: 4, passes: 10 },
    ];
    expect(skipsIn(counts, [], 10)?.items).toEqual([
      { ideaId: 'd', seenBy: 10, passes: 10 },
      { ideaId: 'b', seenBy: 20, passes: 12 },
      { ideaId: 'a', seenBy: 100, passes: 40 },
    ]);
    expect(skipsIn(counts.slice(2, 3), [3, 2, 1, 0], 10)).toBeUndefined();
  });

  it('puts people together until each band is a crowd, and tells shares in twentieths', () => {
    expect(skipsIn([], [61, 3, 20, 4], 10)?.bands).toEqual([
      { from: 0, to: 0.25, share: 0.7 },
      { from: 0.25, to: 1, share: 0.3 },
    ]);
    expect(skipsIn([], [2, 3, 50, 11], 10)?.bands).toEqual([
      { from: 0, to: 0.75, share: 0.85 },
      { from: 0.75, to: 1, share: 0.15 },
    ]);
    expect(skipsIn([], [30, 0, 0, 9], 10)).toBeUndefined();
  });

  it('never tells a band of few people, and leaves nobody out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), (people) => {
        const bands = skipsIn([], people, 10)?.bands ?? [];
        for (const { from, to } of bands)
          expect(people.slice(from * 4, to * 4).reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(
            10,
          );
        if (bands.length > 0) expect([bands[0]!.from, bands.at(-1)!.to]).toEqual([0, 1]);
        bands.slice(1).forEach(({ from }, index) => expect(from).toBe(bands[index]!.to));
      }),
    );
  });
});
