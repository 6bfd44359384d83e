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
  const placeOf = new Map(items.map((item, place) => [item, place]));
  const mu = new Float64Array(items.length).fill(MU);
  const sigma = new Float64Array(items.length).fill(SIGMA);
  const lesson = { surprise: 0, certainty: 0 };
  for (const { winner, loser } of wins) {
    const [won, lost] = [placeOf.get(winner), placeOf.get(loser)];
    if (won === undefined || lost === undefined)
      throw new RangeError(`${won === undefined ? winner : loser} is no item`);
    learn(mu, sigma, won, lost, model, lesson);
  }
  return new Map(items.map((item, place) => [item, { mu: mu[place] ?? 0, sigma: sigma[place] ?? 0 }]));
}

/** Moves the ratings of two after a choice. */
function learn(
  mu: Float64Array,
  sigma: Float64Array,
  won: number,
  lost: number,
  model: SkillModel,
  lesson: Lesson,
): void {
  const [wonSigma, lostSigma] = [sigma[won] ?? 0, sigma[lost] ?? 0];
  const [wonVariance, lostVariance] = [wonSigma * wonSigma, lostSigma * lostSigma];
  const [wonMu, lostMu] = [mu[won] ?? 0, mu[lost] ?? 0];
  const spread = Math.sqrt(wonVariance + lostVariance + TWICE_BETA);
  writeLesson(lesson, model, (wonMu - lostMu) / spread, spread);
  mu[won] = wonMu + (wonVariance / spread) * lesson.surprise;
  mu[lost] = lostMu - (lostVariance / spread) * lesson.surprise;
  sigma[won] = narrowed(wonSigma, spread, lesson.certainty);
  sigma[lost] = narrowed(lostSigma, spread, lesson.certainty);
}

function narrowed(sigma: number, spread: number, certainty: number): number {
  const part = sigma / spread;
  return Math.sqrt(sigma * sigma * Math.max(1 - part * part * part * certainty, KAPPA));
}

/** How far a win moves both, and by how much it makes them surer. */
interface Lesson {
  surprise: number;
  certainty: number;
}

function writeLesson(lesson: Lesson, model: SkillModel, lead: number, spread: number): void {
  if (model === 'bradley-terry-full') {
    const chance = 1 / (1 + Math.exp(-lead));
    lesson.surprise = 1 - chance;
    lesson.certainty = chance * (1 - chance);
    return;
  }
  const margin = lead - KAPPA / spread;
  const below = cumulative(margin);
  if (below < Number.EPSILON) {
    lesson.surprise = -margin;
    lesson.certainty = lead < 0 ? 1 : 0;
    return;
  }
  const ratio = Math.exp((-margin * margin) / 2) / Math.sqrt(2 * Math.PI) / below;
  lesson.surprise = ratio;
  lesson.certainty = ratio * (ratio + margin);
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
