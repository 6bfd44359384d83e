import fc from 'fast-check';
import { seededWorld } from '../../test/seeded-world.js';
import { wilsonInterval } from '../wilson.js';
import { anytimeInterval } from './anytime-interval.js';
import { logBeta } from './log-beta.js';

const count = fc.nat(5000);

describe('anytime-valid interval', () => {
  it('has the beta function of whole numbers', () => {
    expect(logBeta(1, 1)).toBeCloseTo(0, 12);
    expect(logBeta(3, 4)).toBeCloseTo(Math.log(1 / 60), 12);
    expect(logBeta(0.5, 0.5)).toBeCloseTo(Math.log(Math.PI), 11);
  });

  it('knows nothing without votes, and solves one vote by hand', () => {
    expect(anytimeInterval(0, 0, 0.05)).toEqual({ low: 0, high: 1 });
    const { low, high } = anytimeInterval(1, 0, 0.05);
    expect(low).toBeCloseTo(0.025, 12);
    expect(high).toBe(1);
  });

  it('holds the observed share, lies in [0, 1], and mirrors', () => {
    fc.assert(
      fc.property(count, count, (agrees, disagrees) => {
        const { low, high } = anytimeInterval(agrees, disagrees, 0.05);
        const share = agrees + disagrees === 0 ? 0.5 : agrees / (agrees + disagrees);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        const mirrored = anytimeInterval(disagrees, agrees, 0.05);
        expect(mirrored.low).toBeCloseTo(1 - high, 9);
      }),
    );
  });

  it('holds at all looks in at least 95 % of runs, where an interval for one look does not', () => {
    const world = seededWorld(7);
    const [runs, votes, truth] = [150, 200, 0.7];
    let anytimeMisses = 0;
    let wilsonMisses = 0;
    for (let run = 0; run < runs; run += 1) {
      let agrees = 0;
      let missed = false;
      let wilsonMissed = false;
      for (let n = 1; n <= votes; n += 1) {
        if (world.uniform() < truth) agrees += 1;
        const anytime = anytimeInterval(agrees, n - agrees, 0.05);
        const wilson = wilsonInterval(agrees, n);
        missed ||= truth < anytime.low || truth > anytime.high;
        wilsonMissed ||= truth < wilson.low || truth > wilson.high;
      }
      if (missed) anytimeMisses += 1;
      if (wilsonMissed) wilsonMisses += 1;
    }
    expect(anytimeMisses / runs).toBeLessThanOrEqual(0.05);
    expect(wilsonMisses / runs).toBeGreaterThan(0.15);
  });

  it.each([
    [-1, 0, 0.05],
    [0, NaN, 0.05],
    [1, 1, 0],
    [1, 1, 1],
  ])('refuses %d agrees, %d disagrees at %d', (agrees, disagrees, alpha) => {
    expect(() => anytimeInterval(agrees, disagrees, alpha)).toThrow(RangeError);
  });
});
