import type { CountProfile } from './count-profiles.js';
import { logit } from './logistic.js';
import { priorMean, priorVariance, type PriorParameters } from './logit-normal-posterior.js';
import { profileColumns, type ProfileColumns } from './profile-columns.js';
import { measureAgain, measuredSpread, type Measurements } from './votes-as-measurements.js';

const FEWEST_IDEAS = 10;
/** Votes are measured at most so often, and the prior takes so many steps each time: docs/adr/0067 says what more would give. */
const SWEEPS = 6;
const STEPS = 8;
/** A prior that moves less than this in a whole sweep is learned. */
const SETTLED = 1e-5;
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
 * Learns the prior from the ideas themselves (empirical Bayes): the one that makes the votes most likely. Votes are
 * taken for measurements (expectation propagation), and for these the prior is improved by expectation and
 * maximisation, always from the starting values, so the answer is a pure function of the counts. Mode and curvature of
 * each idea in place of measurements would find ideas too much alike where votes are few.
 *
 * Fewer than ten judged ideas say too little about how ideas differ, then the starting values stay. Ideas without a
 * vote are left out: they say nothing about the prior, and submitting an idea must not move the others. Where ideas
 * carry a strength from comparisons, the slope of agreement on strength is learned too, between 0 and 2.
 *
 * @see A. Dempster, N. Laird, D. Rubin (1977), J. R. Stat. Soc. B 39
 * @see N. Breslow, X. Lin (1995), Biometrika 82: how far mode and curvature find variances too small
 * @param profiles as returned by `profileCounts`: their order fixes the order of summation
 */
export function fitPrior(profiles: readonly CountProfile[], strata: number): PriorParameters {
  const judged = profiles.filter((profile) => profile.trials.some((trials) => trials > 0));
  const ideas = judged.reduce((total, profile) => total + profile.ideas, 0);
  const compared = profiles.some(({ strength }) => strength !== undefined);
  let prior: PriorParameters = { ...startingPrior(strata), ...(compared && { slope: STARTING_SLOPE }) };
  if (ideas < FEWEST_IDEAS) return prior;
  const columns = profileColumns(judged, strata, prior);
  const precisions = new Float64Array(columns.trials.length);
  const measured = { ...columns, precisions };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const before = prior;
    for (let row = 0; row < judged.length; row += 1)
      measureAgain(
        measured,
        row,
        priorMean(prior, columns.strengths[row] ?? 0),
        priorVariance(prior, columns.strengthVariances[row] ?? 0),
        prior.om2,
      );
    for (let step = 0; step < STEPS; step += 1) prior = nextPrior(measured, ideas, prior);
    if (isSettled(before, prior)) break;
  }
  return prior;
}

function isSettled(before: PriorParameters, after: PriorParameters): boolean {
  const moved = Math.max(
    Math.abs(after.mu - before.mu),
    Math.abs(after.tau2 - before.tau2),
    Math.abs(after.om2 - before.om2),
    Math.abs((after.slope ?? 0) - (before.slope ?? 0)),
  );
  return moved < SETTLED;
}

function nextPrior(
  measured: Measurements & ProfileColumns,
  ideas: number,
  prior: PriorParameters,
): PriorParameters {
  const { strata } = measured;
  const sums = sumsOf(measured, prior);
  const turn = slopeTurn(sums, ideas, prior.slope);
  const shift = (sums.means - turn * sums.strengths) / ideas;
  const om2 = strata === 1 ? SINGLE_STRATUM_OM2 : Math.max(SMALLEST_OM2, sums.within / ideas / (strata - 1));
  const explained = (2 * turn * sums.products - turn * turn * sums.strengthSquares) / ideas;
  const tau2 = Math.max(SMALLEST_TAU2, sums.squares / ideas - shift ** 2 - explained - om2 / strata);
  return {
    mu: prior.mu + shift,
    tau2,
    om2,
    ...(prior.slope !== undefined && { slope: prior.slope + turn }),
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

/** Adds up what the next prior has to know of all ideas. */
function sumsOf(measured: Measurements & ProfileColumns, prior: PriorParameters): PriorSums {
  const { ideas, strengths, strengthVariances, strata } = measured;
  const { slope = 0 } = prior;
  const sums = { means: 0, squares: 0, within: 0, strengths: 0, strengthSquares: 0, products: 0 };
  const spread = { mean: 0, variance: 0, within: 0 };
  for (let row = 0; row < ideas.length; row += 1) {
    const [strength, unknown] = [strengths[row] ?? 0, strengthVariances[row] ?? 0];
    const [mu, tau2] = [priorMean(prior, strength), priorVariance(prior, unknown)];
    measuredSpread(measured, row, mu, tau2, prior.om2, spread);
    const away = spread.mean - mu;
    const times = ideas[row] ?? 0;
    // What judgements say of the strength itself: it is where the idea deviates, in so far as it was not known.
    const follows = (slope * unknown) / (tau2 + prior.om2 / strata);
    const stays = 1 - slope * follows;
    const unexplained = unknown * stays;
    const known = strength + follows * away;
    const squared = away * away + spread.variance;
    sums.means += times * stays * away;
    sums.squares += times * (stays * stays * squared + slope * slope * unexplained);
    sums.within += times * spread.within;
    sums.strengths += times * known;
    sums.strengthSquares += times * (known * known + follows * follows * spread.variance + unexplained);
    sums.products += times * (strength * stays * away + follows * stays * squared - slope * unexplained);
  }
  return sums;
}

/** How far least squares would turn the slope, kept between 0 and 2. */
function slopeTurn(sums: PriorSums, ideas: number, slope: number | undefined): number {
  if (slope === undefined) return 0;
  const spread = sums.strengthSquares - (sums.strengths * sums.strengths) / ideas;
  if (spread < FEWEST_SPREAD) return 0;
  const turn = (sums.products - (sums.strengths * sums.means) / ideas) / spread;
  return Math.max(0, Math.min(STEEPEST, slope + turn)) - slope;
}
