import type { RankedIdea } from '@zwerm/ranking/posterior-ranking';
import { briefItems } from './brief-items.js';

const inTiers = (...tiers: number[]): RankedIdea[] => tiers.map((tier) => ({ tier }) as RankedIdea);

describe('the items of a brief', () => {
  it('are the K best and whoever shares the tier of the last of them', () => {
    expect(briefItems(inTiers(1, 1, 2, 2, 2, 3), 6, 3)).toEqual({ shown: 5, leftOut: 0 });
    expect(briefItems(inTiers(1, 1, 2, 3), 4, 3)).toEqual({ shown: 3, leftOut: 0 });
  });

  it('are only ideas that somebody judged', () => {
    expect(briefItems(inTiers(1, 2, 3, 3), 2, 10)).toEqual({ shown: 2, leftOut: 0 });
    expect(briefItems(inTiers(1, 1), 0, 10)).toEqual({ shown: 0, leftOut: 0 });
  });

  it('stay one page when a last tier is very long, unless more were asked for', () => {
    const oneTier = inTiers(...Array.from({ length: 500 }, () => 1));
    expect(briefItems(oneTier, 500, 10)).toEqual({ shown: 100, leftOut: 400 });
    expect(briefItems(oneTier, 500, 150)).toEqual({ shown: 150, leftOut: 350 });
  });
});
