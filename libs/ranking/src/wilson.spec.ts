import fc from 'fast-check';
import { wilsonInterval } from './wilson.js';

describe('Wilson interval', () => {
  // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3 (score, no continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('agrees with the published interval of %i out of %i', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('says nothing about an idea without votes', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('refuses more successes than trials', () => {
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(-1, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(Number.NaN, 2)).toThrow(RangeError);
  });

  it('is wider at a higher confidence', () => {
    expect(wilsonInterval(7, 10, 2.576).low).toBeLessThan(wilsonInterval(7, 10).low);
  });

  it('mirrors when agree and disagree change places, and holds the observed share', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (agree, disagree) => {
        fc.pre(agree + disagree > 0);
        const trials = agree + disagree;
        const interval = wilsonInterval(agree, trials);
        const mirrored = wilsonInterval(disagree, trials);
        expect(interval.high).toBeCloseTo(1 - mirrored.low, 12);
        expect(interval.low).toBeLessThanOrEqual(agree / trials + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual(agree / trials - 1e-12);
      }),
    );
  });
});
