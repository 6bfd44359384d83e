import type { UniformSource } from '../seeded-uniforms.js';

/** Half a step of a 32-bit source: keeps both logarithms finite when it says 0. */
const HALF_STEP = 2 ** -33;
/** Where so many times more places than wanted take part, sorting all of them is not worth it. */
const WORTH_SELECTING = 8;

interface Keyed {
  readonly place: number;
  readonly key: number;
}

/**
 * Draws up to `count` places without replacement, each next one with probability in proportion to its weight among
 * those left (Gumbel top-k: the largest log weight plus Gumbel noise). Places of weight 0 are never drawn. The order
 * is that of the draw; shuffle it before showing it to anyone.
 *
 * @param weights ≥ 0, one per place
 * @see W. Kool, H. van Hoof, M. Welling (2019), ICML: Stochastic beams and where to find them
 */
export function weightedDraw(weights: ArrayLike<number>, count: number, uniform: UniformSource): number[] {
  const keyed: Keyed[] = [];
  for (let place = 0; place < weights.length; place += 1) {
    const weight = weights[place] ?? 0;
    if (weight > 0) keyed.push({ place, key: Math.log(weight) - Math.log(-Math.log(uniform() + HALF_STEP)) });
  }
  return largest(keyed, count)
    .sort((a, b) => b.key - a.key || a.place - b.place)
    .slice(0, count)
    .map(({ place }) => place);
}

/** Those with the `count` largest keys, and perhaps some more with the smallest of these; in any order. */
function largest(keyed: Keyed[], count: number): Keyed[] {
  if (count < 1 || keyed.length < WORTH_SELECTING * count) return keyed;
  const keys = Float64Array.from(keyed, ({ key }) => key).sort();
  const least = keys[keys.length - count] ?? -Infinity;
  return keyed.filter(({ key }) => key >= least);
}

/** The same things in an order in which each arrangement is as likely (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], uniform: UniformSource): T[] {
  const result = [...things];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const place = Math.floor(uniform() * (last + 1));
    [result[last], result[place]] = [result[place] as T, result[last] as T];
  }
  return result;
}
