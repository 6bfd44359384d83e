import type { Win } from './bradley-terry.js';

/** How strong an item is thought to be: a normal distribution; 25 ± 25 / 3 before the first choice. */
export interface SkillRating {
  readonly mu: number;
  readonly sigma: number;
}

export type SkillModel = 'bradley-terry-full' | 'thurstone-mosteller-full';

const MU = 25;
const SIGMA = MU / 3;
/** Variance of two performances together. */
const TWICE_BETA = 2 * (SIGMA / 2) ** 2;
const KAPPA = 1e-4;

/**
 * Ratings after choices one at a time, as openskill 4 does with its defaults, which let no skill drift (Weng and Lin 2011, "A Bayesian approximation
 * method for online ranking"; with two items their Plackett–Luce is the same as Bradley–Terry). The result depends on
 * the order of the choices, so it may decide what to show next and never what is published. O(1) per choice.
 *
 * @param wins in the order in which they were made
 * @throws RangeError when a choice names an unknown item
 */
export function skillRatings(
  items: readonly string[],
  wins: readonly Win[],
  model: SkillModel = 'bradley-terry-full',
): ReadonlyMap<string, SkillRating> {
  const ratings = new Map(items.map((item) => [item, { mu: MU, sigma: SIGMA }]));
  for (const { winner, loser } of wins) {
    const [won, lost] = [ratings.get(winner), ratings.get(loser)];
    if (!won || !lost) throw new RangeError(`${won ? loser : winner} is no item`);
    const [wonVariance, lostVariance] = [won.sigma ** 2, lost.sigma ** 2];
    const spread = Math.sqrt(wonVariance + lostVariance + TWICE_BETA);
    const [surprise, certainty] = lessonOf(model, (won.mu - lost.mu) / spread, spread);
    const updated = (mu: number, variance: number, sign: 1 | -1): SkillRating => ({
      mu: mu + sign * (variance / spread) * surprise,
      sigma: Math.sqrt(variance * Math.max(1 - (Math.sqrt(variance) / spread) ** 3 * certainty, KAPPA)),
    });
    ratings.set(winner, updated(won.mu, wonVariance, 1));
    ratings.set(loser, updated(lost.mu, lostVariance, -1));
  }
  return ratings;
}

/** How far a win moves both, and by how much it makes them surer. */
function lessonOf(model: SkillModel, lead: number, spread: number): readonly [number, number] {
  if (model === 'bradley-terry-full') {
    const chance = 1 / (1 + Math.exp(-lead));
    return [1 - chance, chance * (1 - chance)];
  }
  const margin = lead - KAPPA / spread;
  const below = cumulative(margin);
  if (below < Number.EPSILON) return [-margin, lead < 0 ? 1 : 0];
  const ratio = Math.exp((-margin * margin) / 2) / Math.sqrt(2 * Math.PI) / below;
  return [ratio, ratio * (ratio + margin)];
}

/** Normal distribution function by the rational Chebyshev fit of Press et al., relative error below 1.2e-7. */
function cumulative(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + z / 2);
  const power = COEFFICIENTS.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  const tail = (t * Math.exp(-z * z + power)) / 2;
  return x >= 0 ? 1 - tail : tail;
}

const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];
