import { seededWorld } from '../test/seeded-world.js';
import { arrivalBurst, type OrganicJudgement } from './arrival-burst.js';

const PEOPLE = 2000;
const steady = (seed: number, share: number): OrganicJudgement[] => {
  const world = seededWorld(seed);
  return Array.from({ length: 300 }, () => ({
    arrival: world.below(PEOPLE),
    agree: world.uniform() < share,
  }));
};

describe('burst of organic judgements', () => {
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
