import fc from 'fast-check';
import { sigmoid } from './logistic.js';
import type { ShareEstimate } from './logit-normal-posterior.js';
import { standingsOf, type Standing } from './standing.js';

const estimate = (logit: number, sd: number): ShareEstimate => ({
  share: sigmoid(logit),
  logit,
  sd,
  low: sigmoid(logit - 1.645 * sd),
  high: sigmoid(logit + 1.645 * sd),
});
const standings = (estimates: readonly ShareEstimate[]): Standing[] =>
  standingsOf(
    estimates,
    estimates.map(() => 1),
  );
const estimates = fc.array(
  fc
    .tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }))
    .map(([logit, sd]) => estimate(logit, sd)),
  { maxLength: 60 },
);

describe('ranks', () => {
  it('shares a rank below one percent of difference and counts on after it', () => {
    const ranks = standings([0, 0.02, -1, 2].map((logit) => estimate(logit, 0.1))).map(({ rank }) => rank);
    expect(ranks).toEqual([2, 2, 4, 1]);
  });

  it('never chains ties: everyone is compared with the best of the rank', () => {
    const ranks = standings([0, -0.03, -0.06].map((logit) => estimate(logit, 0.1))).map(({ rank }) => rank);
    expect(ranks).toEqual([1, 1, 3]);
  });

  it('counts every idea that shares identical counts', () => {
    const places = standingsOf([estimate(1, 0.1), estimate(0, 0.1)], [5, 2]);
    expect(places.map(({ rank }) => rank)).toEqual([1, 6]);
  });

  it('equals one plus the number of ideas in better ranks', () => {
    fc.assert(
      fc.property(estimates, (given) => {
        const places = standings(given);
        for (const { rank } of places) {
          expect(rank).toBe(1 + places.filter((other) => other.rank < rank).length);
        }
      }),
    );
  });
});

describe('tiers', () => {
  it('starts a new tier exactly when the head is better with probability 0.9', () => {
    const edge = 1.2815515655446004 * Math.SQRT2 * 0.3;
    const tierAt = (gap: number): number | undefined =>
      standings([estimate(1, 0.3), estimate(1 - gap, 0.3)])[1]?.tier;
    expect(tierAt(edge - 1e-9)).toBe(1);
    expect(tierAt(edge + 1e-9)).toBe(2);
  });

  it('keeps well measured ideas apart that a small crowd could not', () => {
    const tiers = (sd: number): number[] =>
      standings([1, 0.7, 0.4, 0.1].map((logit) => estimate(logit, sd))).map(({ tier }) => tier);
    expect(tiers(1)).toEqual([1, 1, 1, 1]);
    expect(tiers(0.05)).toEqual([1, 2, 3, 4]);
  });

  it('never parts practically tied ideas, and goes by the best measured of them', () => {
    const places = standings([estimate(1, 0.05), estimate(0.001, 2), estimate(0, 0.05)]);
    expect(places.map(({ tier }) => tier)).toEqual([1, 2, 2]);
  });

  it('has no gaps and never falls going down the list', () => {
    fc.assert(
      fc.property(estimates, (given) => {
        const places = standings(given).sort((a, b) => a.rank - b.rank);
        places.forEach((place, index) => {
          const previous = places[index - 1] ?? { rank: 1, tier: place.rank === 1 ? 1 : 0 };
          expect(place.tier - previous.tier).toBeGreaterThanOrEqual(0);
          expect(place.tier - previous.tier).toBeLessThanOrEqual(1);
          if (place.rank === previous.rank) expect(place.tier).toBe(previous.tier);
        });
      }),
    );
  });

  it('depends on the set of estimates, not on their order', () => {
    fc.assert(
      fc.property(estimates, (given) => {
        expect(standings([...given].reverse()).reverse()).toEqual(standings(given));
      }),
    );
  });
});
