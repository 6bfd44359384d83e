import fc from 'fast-check';
import { leadingDirection } from './leading-direction.js';

const size = 6;
const rows = fc.array(
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: size, maxLength: size }),
  { minLength: 1, maxLength: 12 },
);
const dot = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((sum, entry, at) => sum + entry * (other[at] ?? 0), 0);
/** By the matrix of all products of two columns. */
const multiplied =
  (of: readonly (readonly number[])[]) =>
  (vector: Float64Array): Float64Array =>
    of.reduce((sum, row) => {
      const along = dot(row, vector);
      return sum.map((entry, at) => entry + along * (row[at] ?? 0));
    }, new Float64Array(size));
const start = Float64Array.from({ length: size }, (_, at) => Math.sin(1 + 1.37 * at));

describe('the direction that a matrix stretches most', () => {
  it('is of length 1 and kept by the matrix, at right angles to those found before, and stretched less than they', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const multiply = multiplied(given);
        const first = leadingDirection(multiply, start, []);
        const second = leadingDirection(multiply, start, [first]);
        const stretches = [first, second].map((direction) => dot(direction, multiply(direction)));
        const [largest = 0, next = 0] = stretches;
        fc.pre(largest > 1e-6);
        expect(dot(first, first)).toBeCloseTo(1, 9);
        expect(Math.abs(dot(first, second))).toBeLessThan(1e-9);
        expect(next).toBeLessThanOrEqual(largest * (1 + 1e-9));
        multiply(first).forEach((entry, at) => {
          expect(Math.abs(entry - largest * (first[at] ?? 0))).toBeLessThan(1e-6 * largest);
        });
        for (const row of given)
          expect(dot(row, multiply(Float64Array.from(row)))).toBeLessThanOrEqual(
            largest * dot(row, row) * (1 + 1e-6) + 1e-9,
          );
      }),
    );
  });

  it('is 0 where nothing is stretched, and where everything stretched was found', () => {
    const one = [[1, 2, 0, 0, 0, 1]];
    expect([...leadingDirection(multiplied([]), start, [])]).toEqual(Array(size).fill(0));
    const first = leadingDirection(multiplied(one), start, []);
    expect(Math.abs(dot(first, one[0] ?? [])) ** 2).toBeCloseTo(6, 9);
    expect([...leadingDirection(multiplied(one), start, [first])]).toEqual(Array(size).fill(0));
  });
});
