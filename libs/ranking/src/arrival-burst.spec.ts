import { seededWorld } from '../test/seeded-world.js';
import { aloneInBurst, arrivalBurst, steadyJudgements, type ArrivedJudgement } from './arrival-burst.js';

const PEOPLE = 2000;
const steady = (seed: number, share: number): ArrivedJudgement[] => {
  const world = seededWorld(seed);
  return Array.from({ length: 300 }, () => ({
    arrival: world.below(PEOPLE),
    agree: world.uniform() < share,
  }));
};

describe('burst of judgements', () => {
  it('has mean 0 and sd about 1 for steady opinion, and never alerts', () => {
    const scores = Array.from({ length: 300 }, (_, seed) => arrivalBurst(steady(seed, 0.6), PEOPLE).z);
    const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length;
    const variance = scores.reduce((sum, z) => sum + (z - mean) ** 2, 0) / scores.length;
    expect(Math.abs(mean)).toBeLessThan(0.2);
    expect(Math.sqrt(variance)).toBeGreaterThan(0.8);
    expect(Math.sqrt(variance)).toBeLessThan(1.3);
    expect(Math.max(...scores)).toBeLessThan(6);
  });

  it('alerts when a tenth of the people arrive together to agree', () => {
    const brigade = Array.from({ length: 200 }, (_, index) => ({ arrival: 700 + index, agree: true }));
    const burst = arrivalBurst([...steady(1, 0.4), ...brigade], PEOPLE);
    expect(burst.z).toBeGreaterThan(10);
    expect(burst.alert).toBe(true);
  });

  it('does not depend on the order in which judgements are listed', () => {
    const judgements = steady(3, 0.5);
    expect(arrivalBurst([...judgements].reverse(), PEOPLE)).toEqual(arrivalBurst(judgements, PEOPLE));
  });

  it('says nothing where nothing can be compared', () => {
    const nothing = { z: 0, degrees: 0, alert: false };
    expect(arrivalBurst([], PEOPLE)).toEqual(nothing);
    expect(arrivalBurst([{ arrival: 3, agree: true }], PEOPLE)).toEqual(nothing);
    const unanimous = Array.from({ length: 400 }, (_, arrival) => ({ arrival, agree: true }));
    expect(arrivalBurst(unanimous, 400).alert).toBe(false);
  });

  it('refuses people who never arrived', () => {
    expect(() => arrivalBurst([{ arrival: 5, agree: true }], 5)).toThrow(RangeError);
  });
});

const burial = (from: number, until: number): ArrivedJudgement[] =>
  Array.from({ length: 120 }, (_, index) => ({
    arrival: from + Math.floor((index * (until - from)) / 120),
    agree: false,
  }));

describe('idea that is alone in its burst', () => {
  const others = Array.from({ length: 60 }, (_, seed) => arrivalBurst(steady(seed + 10, 0.7), PEOPLE));

  it('is found among ideas of steady opinion', () => {
    const buried = arrivalBurst([...steady(1, 0.85), ...burial(600, 1200)], PEOPLE);
    expect(aloneInBurst([...others, buried])).toEqual([...others.map(() => false), true]);
  });

  it('is not found where people of another mind came together, and many ideas have a burst', () => {
    const moved = Array.from({ length: 30 }, (_, seed) =>
      arrivalBurst([...steady(seed + 80, 0.85), ...burial(600, 1200)], PEOPLE),
    );
    expect(moved.every(({ alert }) => alert)).toBe(true);
    expect(aloneInBurst([...others, ...moved])).not.toContain(true);
  });

  it('is nobody where nothing was judged', () => {
    expect(aloneInBurst([])).toEqual([]);
  });
});

describe('judgements of steady cohorts', () => {
  it('are those from before and after a burst', () => {
    const honest = steady(1, 0.85);
    const left = steadyJudgements([...honest, ...burial(600, 1200)], PEOPLE);
    expect(left.filter(({ agree }) => agree).length / left.length).toBeGreaterThan(0.8);
    expect(left.every(({ arrival }) => arrival < 600 || arrival >= 1200)).toBe(true);
    expect(left.length).toBe(honest.filter(({ arrival }) => arrival < 600 || arrival >= 1200).length);
  });

  it('are nearly all where opinion is steady', () => {
    const kept = Array.from({ length: 50 }, (_, seed) => {
      const judgements = steady(seed, 0.6);
      return steadyJudgements(judgements, PEOPLE).length / judgements.length;
    });
    expect(kept.reduce((sum, share) => sum + share, 0) / kept.length).toBeGreaterThan(0.98);
  });

  it('are all where too few were judged to compare', () => {
    const few = [{ arrival: 3, agree: true }];
    expect(steadyJudgements(few, PEOPLE)).toEqual(few);
  });
});
