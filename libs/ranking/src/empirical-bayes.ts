import type { CountProfile } from './count-profiles.js';
import { settleMode } from './logit-columns.js';
import { logit } from './logistic.js';
import type { PriorParameters } from './logit-normal-posterior.js';
import { priorMean, profileColumns, type ProfileColumns } from './profile-columns.js';

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
  const columns = profileColumns(judged, strata, prior);
  for (let pass = 0; pass < PASSES; pass += 1) prior = nextPrior(columns, ideas, prior);
  return prior;
}

function nextPrior(judged: ProfileColumns, ideas: number, prior: PriorParameters): PriorParameters {
  const { strata } = judged;
  const sums = sumsOf(judged, prior);
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

interface PriorSums {
  /** Of what the ideas' mean logits deviate from the prior mean, and of its square with its uncertainty. */
  means: number;
  squares: number;
  within: number;
  strengths: number;
  strengthSquares: number;
  products: number;
}

/** Settles every idea under a prior and adds up what the next prior has to know of all. */
function sumsOf(judged: ProfileColumns, prior: PriorParameters): PriorSums {
  const { strata, logits, ideas, strengths } = judged;
  const { tau2, om2 } = prior;
  const sums = { means: 0, squares: 0, within: 0, strengths: 0, strengthSquares: 0, products: 0 };
  for (let row = 0; row < ideas.length; row += 1) {
    const strength = strengths[row] ?? 0;
    const mu = priorMean(prior, strength);
    const common = settleMode(judged, row, mu, tau2, om2);
    let mean = 0;
    for (let at = row * strata; at < (row + 1) * strata; at += 1) mean += logits[at] ?? 0;
    mean /= strata;
    const variance = varianceOfMean(judged, row, common, om2);
    const times = ideas[row] ?? 0;
    sums.means += times * (mean - mu);
    sums.squares += times * ((mean - mu) ** 2 + variance);
    if (strata > 1) {
      const spread = spreadWithin(judged, row, mean, common, om2);
      sums.within += times * (spread - strata * variance);
    }
    sums.strengths += times * strength;
    sums.strengthSquares += times * strength * strength;
    sums.products += times * strength * (mean - mu);
  }
  return sums;
}

/** Variance of the mean of an idea's logits. */
function varianceOfMean({ strata, slack }: ProfileColumns, row: number, common: number, om2: number): number {
  const weight = 1 / strata;
  let own = 0;
  let shared = 0;
  for (let at = row * strata; at < (row + 1) * strata; at += 1) {
    const reach = weight * (slack[at] ?? 0);
    own += weight * reach;
    shared += reach;
  }
  return om2 * own + common * shared * shared;
}

/** How far least squares would turn the slope, kept between 0 and 2. */
function slopeTurn(sums: PriorSums, ideas: number, slope: number | undefined): number {
  if (slope === undefined) return 0;
  const spread = sums.strengthSquares - (sums.strengths * sums.strengths) / ideas;
  if (spread < FEWEST_SPREAD) return 0;
  const turn = (sums.products - (sums.strengths * sums.means) / ideas) / spread;
  return Math.max(0, Math.min(STEEPEST, slope + turn)) - slope;
}

/** Expected sum of squared deviations of the strata's logits from `mean`, before the mean's own variance. */
function spreadWithin(
  { strata, logits, slack }: ProfileColumns,
  row: number,
  mean: number,
  common: number,
  om2: number,
): number {
  let total = 0;
  for (let at = row * strata; at < (row + 1) * strata; at += 1) {
    const own = slack[at] ?? 0;
    total = total + ((logits[at] ?? 0) - mean) ** 2 + om2 * own + common * own * own;
  }
  return total;
}
