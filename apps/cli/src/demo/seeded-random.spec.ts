import { SeededRandom } from './seeded-random.js';

describe('SeededRandom', () => {
  it('follows the published mulberry32 sequence', () => {
    const random = new SeededRandom(0);
    expect([random.next(), random.next(), random.next()]).toEqual([
      0.26642920868471265, 0.0003297457005828619, 0.2232720274478197,
    ]);
  });

  it('gives the same sequence for the same seed and another one for another seed', () => {
    const firstTen = (seed: number) => {
      const random = new SeededRandom(seed);
      return Array.from({ length: 10 }, () => random.next());
    };
    expect(firstTen(7)).toEqual(firstTen(7));
    expect(firstTen(7)).not.toEqual(firstTen(8));
  });

  it('includes both ends of a range and nothing outside it', () => {
    const random = new SeededRandom(1);
    const drawn = new Set(Array.from({ length: 200 }, () => random.between(3, 5)));
    expect([...drawn].sort()).toEqual([3, 4, 5]);
  });

  it('keeps every element when it shuffles', () => {
    const list = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = new SeededRandom(1).shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
  });

  it('draws from a normal distribution with the deviation asked for', () => {
    const random = new SeededRandom(1);
    const drawn = Array.from({ length: 20_000 }, () => random.normal(2));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(Math.sqrt(variance) - 2)).toBeLessThan(0.05);
  });

  it('refuses to pick from an empty list', () => {
    expect(() => new SeededRandom(1).pick([])).toThrow(RangeError);
  });
});
