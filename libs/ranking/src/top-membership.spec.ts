import fc from 'fast-check';
import { seededWorld } from '../test/seeded-world.js';
import { sigmoid } from './logistic.js';
import { rankAgreeDisagreePass } from './ranking.js';
import { expectedRight, membershipDraws, topMembership, type PublishedShare } from './top-membership.js';

const around = (mean: number, sd: number, n = 100): PublishedShare => ({
  score: sigmoid(mean),
  low: sigmoid(mean - 1.645 * sd),
  high: sigmoid(mean + 1.645 * sd),
  n,
});
const published = fc.array(
  fc.record({
    mean: fc.double({ min: -4, max: 4, noNaN: true }),
    sd: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
  }),
  { minLength: 1, maxLength: 40 },
);
const total = (pins: readonly number[]): number => pins.reduce((sum, pin) => sum + pin, 0);

describe('membership of the top K', () => {
  it('adds up to K, or to all ideas when there are fewer', () => {
    fc.assert(
      fc.property(published, fc.integer({ min: 1, max: 12 }), fc.nat(), (list, topCount, seed) => {
        const members = topMembership(
          list.map(({ mean, sd }) => around(mean, sd)),
          topCount,
          seed,
        );
        expect(total(members.map(({ pin }) => pin))).toBeCloseTo(Math.min(topCount, list.length), 9);
      }),
    );
  });

  it('is the same for the same seed, and not for every seed', () => {
    const close = Array.from({ length: 20 }, (_, index) => around(index / 40, 0.5));
    expect(topMembership(close, 5, 7)).toEqual(topMembership(close, 5, 7));
    expect(topMembership(close, 5, 7)).not.toEqual(topMembership(close, 5, 8));
  });

  it('can be drawn one draw at a time', () => {
    const close = Array.from({ length: 20 }, (_, index) => around(index / 40, 0.5));
    const draws = membershipDraws(close, 5, 7);
    let steps = 0;
    let step = draws.next();
    for (; !step.done; step = draws.next()) steps += 1;
    expect(steps).toBe(300);
    expect(step.value).toEqual(topMembership(close, 5, 7));
  });

  it('is sure of ideas that nobody can overtake, and gives two twins half a place each', () => {
    const [first, twin, other, last] = topMembership(
      [around(3, 0.1), around(1, 0.3), around(1, 0.3), around(-2, 0.1)],
      2,
      1,
    );
    expect(first).toEqual({ pin: 1, status: 'in' });
    expect(last).toEqual({ pin: 0, status: 'out' });
    expect(twin?.status).toBe('open');
    expect(Math.abs((twin?.pin ?? 0) - 0.5)).toBeLessThan(0.1);
    expect((twin?.pin ?? 0) + (other?.pin ?? 0)).toBeCloseTo(1, 9);
  });

  it('calls nothing settled that fewer than 30 people judged', () => {
    const members = topMembership([around(3, 0.1, 29), around(3, 0.1, 30), around(-3, 0.1, 29)], 2, 1);
    expect(members.map(({ status }) => status)).toEqual(['open', 'in', 'open']);
  });

  it('takes a share that was rounded to 1 or 0 as what it is', () => {
    const members = topMembership(
      [
        { score: 1, low: 0.99, high: 1, n: 50 },
        { score: 0, low: 0, high: 0.01, n: 50 },
      ],
      1,
      1,
    );
    expect(members.map(({ pin }) => pin)).toEqual([1, 0]);
  });

  it('expects nothing wrong of an empty list', () => {
    expect(expectedRight([], 10)).toBe(1);
  });

  it('claims as many right as there are, within 0.03', () => {
    const world = seededWorld(20261123);
    const [ideaCount, topCount, worlds] = [120, 10, 60];
    let claimed = 0;
    let actual = 0;
    for (let round = 0; round < worlds; round += 1) {
      const truth = new Map<string, number>();
      const tallies = Array.from({ length: ideaCount }, (_, index) => {
        const ideaId = `idea-${round}-${index}`;
        const share = sigmoid(0.75 + world.normal());
        const agree = world.binomial(40, share);
        truth.set(ideaId, share);
        return { ideaId, agree, disagree: 40 - agree, pass: 0 };
      });
      const { ideas } = rankAgreeDisagreePass(tallies);
      const best = new Set(
        [...truth]
          .sort(([, a], [, b]) => b - a)
          .slice(0, topCount)
          .map(([id]) => id),
      );
      claimed += expectedRight(topMembership(ideas, topCount, round), topCount);
      actual += ideas.slice(0, topCount).filter(({ ideaId }) => best.has(ideaId)).length / topCount;
    }
    expect(Math.abs(claimed - actual) / worlds).toBeLessThan(0.03);
    expect(actual / worlds).toBeGreaterThan(0.4);
  });
});
