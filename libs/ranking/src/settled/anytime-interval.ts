import { logBeta } from './log-beta.js';
import type { ShareInterval } from '../wilson.js';

const HALVINGS = 60;

/**
 * Interval of a share that holds at every moment together, however often anyone looks: with probability
 * ≥ 1 - alpha the true share is in it after every vote. The set {p : B(1 + A, 1 + D) / (p^A (1 - p)^D) < 1 / alpha},
 * from Ville's inequality for the Beta(1, 1) mixture. Wider than an interval for one look, which is its price.
 *
 * @param agrees number A ≥ 0 of agrees; @param disagrees number D ≥ 0 of disagrees
 * @param alpha in (0, 1): for all of a round's ideas together use 0.05 / ideas
 * @throws RangeError when counts are negative or alpha is no probability
 * @see H. Robbins (1970), Annals of Mathematical Statistics 41, 1397–1409
 */
export function anytimeInterval(agrees: number, disagrees: number, alpha: number): ShareInterval {
  if (!(agrees >= 0 && disagrees >= 0)) throw new RangeError(`${agrees} agrees, ${disagrees} disagrees`);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha ${alpha} is not between 0 and 1`);
  const bound = logBeta(1 + agrees, 1 + disagrees) + Math.log(alpha);
  const plausible = (p: number): boolean => powerLog(p, agrees) + powerLog(1 - p, disagrees) > bound;
  if (agrees + disagrees === 0) return { low: 0, high: 1 };
  const best = agrees / (agrees + disagrees);
  return {
    low: plausible(0) ? 0 : edge(plausible, best, 0),
    high: plausible(1) ? 1 : edge(plausible, best, 1),
  };
}

/** Bisects between a plausible share and an implausible one; the likelihood has a single peak. */
function edge(plausible: (p: number) => boolean, inside: number, outside: number): number {
  let near = inside;
  let far = outside;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (near + far) / 2;
    if (plausible(middle)) near = middle;
    else far = middle;
  }
  return far;
}

/** log(p^count), where 0^0 = 1. */
function powerLog(p: number, count: number): number {
  return count === 0 ? 0 : count * Math.log(p);
}
