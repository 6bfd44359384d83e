import fc from 'fast-check';
import { earlyMedian, shownIdeas, type SeenCount } from './shown-ideas.js';

const seen = (...viewers: number[]): SeenCount[] =>
  viewers.map((seenBy) => ({ seenBy, ideas: 1, isLate: false }));

describe('how evenly ideas were shown', () => {
  it('gives every fifth a fifth, and a Gini of nothing, when all were shown alike', () => {
    const told = shownIdeas([{ seenBy: 12, ideas: 40, isLate: false }], 5);
    expect(told).toMatchObject({ ideas: 40, unseen: 0, gini: 0 });
    for (const share of told!.fifths) expect(share).toBeCloseTo(0.2, 12);
  });

  it('says what the least shown fifth got, and how many ideas hardly anybody saw', () => {
    const told = shownIdeas(seen(30, 1, 4, 5, 10), 5)!;
    expect(told.unseen).toBe(2);
    expect(told.fifths.map((share) => share * 50)).toEqual(
      [1, 4, 5, 10, 30].map((n) => expect.closeTo(n, 9)),
    );
    // Half of the mean difference of all pairs, by the mean: 2 · 128 / (2 · 5² · 10).
    expect(told.gini).toBeCloseTo(256 / 500, 12);
  });

  it('shares ideas that were seen alike out over the edge of a fifth', () => {
    const told = shownIdeas(seen(2, 6, 6, 6, 6, 6, 6), 5)!;
    expect(told.fifths[0]).toBeCloseTo((2 + 0.4 * 6) / 38, 12);
    expect(told.fifths[4]).toBeCloseTo((1.4 * 6) / 38, 12);
  });

  it('says nothing of few ideas, nor while none was seen by enough people', () => {
    expect(shownIdeas(seen(9, 9, 9, 9), 5)).toBeUndefined();
    expect(shownIdeas(seen(4, 4, 4, 4, 4, 4), 5)).toBeUndefined();
    expect(shownIdeas([], 5)).toBeUndefined();
  });

  it('adds up, rises from fifth to fifth, and does not hang on the order of the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 5, maxLength: 50 }), (viewers) => {
        const told = shownIdeas(seen(...viewers), 1);
        if (!told) return;
        expect(told.fifths.reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
        expect([...told.fifths].sort((a, b) => a - b)).toEqual(
          told.fifths.map((share) => expect.closeTo(share, 9)),
        );
        expect(told.gini).toBeGreaterThanOrEqual(0);
        expect(told.gini).toBeLessThan(1);
        expect(shownIdeas(seen(...viewers.reverse()), 1)).toEqual(told);
      }),
    );
  });

  it('takes the middle of the ideas that were there from the start alone', () => {
    const counts = [...seen(3, 8, 9), { seenBy: 1, ideas: 9, isLate: true }];
    expect(earlyMedian(counts)).toBe(8);
    expect(earlyMedian([{ seenBy: 1, ideas: 9, isLate: true }])).toBeUndefined();
  });
});
