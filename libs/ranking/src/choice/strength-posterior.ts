import type { Win } from './bradley-terry.js';

/** What is thought of an item's strength after all choices: mean and standard deviation, on the logit scale. */
export interface StrengthBelief {
  readonly mean: number;
  readonly sd: number;
}

/** What one choice is taken to say of the difference of its two items: a normal factor. */
interface Factor {
  precision: number;
  shift: number;
}

interface Belief {
  readonly mean: Float64Array;
  readonly covariance: readonly Float64Array[];
}

const SETTLED = 1e-8;
const MOST_SWEEPS = 200;

/**
 * The posterior of Bradley and Terry's strengths under a normal prior by expectation propagation (Minka 2001): every
 * choice becomes the normal factor that gives the difference of the two its exact mean and variance, one after the other
 * until none moves. Unlike the maximum it is not drawn to the mode; O(choices × items²) a sweep, for hundreds of items.
 *
 * @throws RangeError when a choice names an unknown item
 */
export function strengthPosterior(
  items: readonly string[],
  wins: readonly Win[],
  variance = 1,
): ReadonlyMap<string, StrengthBelief> {
  const placeOf = new Map(items.map((item, place) => [item, place]));
  const choices = wins.map(({ winner, loser }) => {
    const [one, other] = [placeOf.get(winner), placeOf.get(loser)];
    if (one === undefined || other === undefined) throw new RangeError(`${winner} or ${loser} is no item`);
    return { one, other, factor: { precision: 0, shift: 0 } };
  });
  const belief: Belief = {
    mean: new Float64Array(items.length),
    covariance: items.map((_, place) => new Float64Array(items.length).fill(variance, place, place + 1)),
  };
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const moved = choices.map(({ one, other, factor }) => refine(belief, one, other, factor));
    if (Math.max(0, ...moved) < SETTLED) break;
  }
  return new Map(
    items.map((item, place) => [
      item,
      { mean: belief.mean[place] ?? 0, sd: Math.sqrt(belief.covariance[place]?.[place] ?? 0) },
    ]),
  );
}

/** Takes a factor out, fits it again and puts it back; returns how far it moved. */
function refine({ mean, covariance }: Belief, one: number, other: number, factor: Factor): number {
  const along = Float64Array.from(covariance, (row) => (row[one] ?? 0) - (row[other] ?? 0));
  const spread = (along[one] ?? 0) - (along[other] ?? 0);
  const lead = (mean[one] ?? 0) - (mean[other] ?? 0);
  const precision = 1 / spread - factor.precision;
  const centre = (lead / spread - factor.shift) / precision;
  const fitted = winMoments(centre, 1 / precision);
  const tighter = 1 / fitted.variance - precision - factor.precision;
  const further = fitted.mean / fitted.variance - centre * precision - factor.shift;
  factor.precision += tighter;
  factor.shift += further;
  const shrink = 1 / (1 + tighter * spread);
  const step = (further - tighter * lead) * shrink;
  for (let row = 0; row < along.length; row += 1) {
    const own = along[row] ?? 0;
    mean[row] = (mean[row] ?? 0) + own * step;
    const cells = covariance[row];
    if (cells)
      for (let column = 0; column < along.length; column += 1)
        cells[column] = (cells[column] ?? 0) - tighter * shrink * own * (along[column] ?? 0);
  }
  return Math.abs(tighter) + Math.abs(further);
}

const POINTS = 120;
const REACH = 9;

/** Mean and variance of a normal difference once it is known to have won; by the trapezium rule over ±9 deviations. */
function winMoments(mean: number, variance: number): { mean: number; variance: number } {
  const deviation = Math.sqrt(variance);
  let [mass, first, second] = [0, 0, 0];
  for (let point = 0; point <= POINTS; point += 1) {
    const z = REACH * ((2 * point) / POINTS - 1);
    const weight = Math.exp((-z * z) / 2) / (1 + Math.exp(-(mean + deviation * z)));
    mass += weight;
    first += weight * z;
    second += weight * z * z;
  }
  const shift = first / mass;
  return { mean: mean + deviation * shift, variance: variance * (second / mass - shift * shift) };
}
