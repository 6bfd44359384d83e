import type { CountProfile } from './count-profiles.js';
import { logit } from './logistic.js';
import {
  logitNormalPosterior,
  priorOf,
  varianceOf,
  type LogitPosterior,
  type PriorParameters,
} from './logit-normal-posterior.js';

const FEWEST_IDEAS = 10;
const PASSES = 12;
const DAMPING = 0.5;
const SMALLEST_TAU2 = 0.05;
const SMALLEST_OM2 = 0.02;
/** With one stratum there is no difference between strata; 0 would only hide that the model has the term. */
const SINGLE_STRATUM_OM2 = 1e-6;
const STARTING_SLOPE = 0.7;
const STEEPEST = 2;
/** Strengths that differ less than this in all say nothing about a slope. */
const FEWEST_SPREAD = 1e-6;

/** Prior before any vote: two thirds of judgements agree, as in open conversations with real people. */
export function startingPrior(strata: number): PriorParameters {
  return { mu: logit(0.66), tau2: 1, om2: strata === 1 ? SINGLE_STRATUM_OM2 : 0.25 };
}

/**
 * Learns the prior from the ideas themselves (empirical Bayes): a fixed number of damped passes from the
 * starting values, so the answer is a pure function of the counts. Fewer than ten judged ideas say too
 * little about how ideas differ, then the starting values stay. Ideas without a vote are left out: they say
 * nothing about the prior, and submitting an idea must not move the others. Where ideas carry a strength from
 * comparisons, the slope of agreement on strength is learned too, by least squares, between 0 and 2.
 *
 * @param profiles as returned by `profileCounts`: their order fixes the order of summation
 */
export function fitPrior(profiles: readonly CountProfile[], strata: number): PriorParameters {
  const judged = profiles.filter((profile) => profile.trials.some((trials) => trials > 0));
  const ideas = judged.reduce((total, profile) => total + profile.ideas, 0);
  const compared = judged.some(({ strength }) => strength !== undefined);
  let prior: PriorParameters = { ...startingPrior(strata), ...(compared && { slope: STARTING_SLOPE }) };
  if (ideas < FEWEST_IDEAS) return prior;
  const judgedIdeas = {
    profiles: judged,
    ideas,
    logits: new Array<readonly number[] | undefined>(judged.length),
  };
  for (let pass = 0; pass < PASSES; pass += 1) prior = nextPrior(judgedIdeas, strata, prior);
  return prior;
}

interface JudgedIdeas {
  readonly profiles: readonly CountProfile[];
  readonly ideas: number;
  /** Modes of the previous pass, from which the next one starts. */
  readonly logits: (readonly number[] | undefined)[];
}

function nextPrior(judged: JudgedIdeas, strata: number, prior: PriorParameters): PriorParameters {
  const meanWeights = new Array<number>(strata).fill(1 / strata);
  const sums = { means: 0, squares: 0, within: 0, strengths: 0, strengthSquares: 0, products: 0 };
  judged.profiles.forEach((profile, index) => {
    const own = priorOf(profile, prior);
    const posterior = logitNormalPosterior(profile, own, judged.logits[index]);
    judged.logits[index] = posterior.logits;
    const variance = varianceOf(posterior, meanWeights);
    const mean = posterior.logits.reduce((total, eta) => total + eta, 0) / strata;
    const { ideas, strength = 0 } = profile;
    sums.means += ideas * (mean - own.mu);
    sums.squares += ideas * ((mean - own.mu) ** 2 + variance);
    if (strata > 1) sums.within += ideas * (spreadWithin(posterior, mean) - strata * variance);
    sums.strengths += ideas * strength;
    sums.strengthSquares += ideas * strength * strength;
    sums.products += ideas * strength * (mean - own.mu);
  });
  const { ideas } = judged;
  const turn = slopeTurn(sums, ideas, prior.slope);
  const shift = (sums.means - turn * sums.strengths) / ideas;
  const om2 = strata === 1 ? SINGLE_STRATUM_OM2 : Math.max(SMALLEST_OM2, sums.within / ideas / (strata - 1));
  const explained = (2 * turn * sums.products - turn * turn * sums.strengthSquares) / ideas;
  const tau2 = Math.max(SMALLEST_TAU2, sums.squares / ideas - shift ** 2 - explained - om2 / strata);
  return {
    mu: prior.mu + DAMPING * shift,
    tau2: prior.tau2 + DAMPING * (tau2 - prior.tau2),
    om2: prior.om2 + DAMPING * (om2 - prior.om2),
    ...(prior.slope !== undefined && { slope: prior.slope + DAMPING * turn }),
  };
}

interface StrengthSums {
  readonly means: number;
  readonly strengths: number;
  readonly strengthSquares: number;
  readonly products: number;
}

/** How far least squares would turn the slope, kept between 0 and 2. */
function slopeTurn(sums: StrengthSums, ideas: number, slope: number | undefined): number {
  if (slope === undefined) return 0;
  const spread = sums.strengthSquares - (sums.strengths * sums.strengths) / ideas;
  if (spread < FEWEST_SPREAD) return 0;
  const turn = (sums.products - (sums.strengths * sums.means) / ideas) / spread;
  return Math.max(0, Math.min(STEEPEST, slope + turn)) - slope;
}

/** Expected sum of squared deviations of the strata's logits from `mean`, before the mean's own variance. */
function spreadWithin(posterior: LogitPosterior, mean: number): number {
  return posterior.logits.reduce((total, eta, g) => {
    const slack = posterior.slack[g] ?? 0;
    return total + (eta - mean) ** 2 + posterior.om2 * slack + posterior.common * slack * slack;
  }, 0);
}
