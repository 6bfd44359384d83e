import type { UniformSource } from '../seeded-uniforms.js';

/** Half a step of a 32-bit source: keeps both logarithms finite when it says 0. */
const HALF_STEP = 2 ** -33;

/**
 * Draws up to `count` places without replacement, each next one with probability in proportion to its weight among
 * those left (Gumbel top-k: the largest log weight plus Gumbel noise). Places of weight 0 are never drawn. The order
 * is that of the draw; shuffle it before showing it to anyone.
 *
 * @param weights ≥ 0, one per place
 * @see W. Kool, H. van Hoof, M. Welling (2019), ICML: Stochastic beams and where to find them
 */
export function weightedDraw(weights: ArrayLike<number>, count: number, uniform: UniformSource): number[] {
  const keyed: { place: number; key: number }[] = [];
  for (let place = 0; place < weights.length; place += 1) {
    const weight = weights[place] ?? 0;
    if (weight > 0) keyed.push({ place, key: Math.log(weight) - Math.log(-Math.log(uniform() + HALF_STEP)) });
  }
  keyed.sort((a, b) => b.key - a.key || a.place - b.place);
  return keyed.slice(0, count).map(({ place }) => place);
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
