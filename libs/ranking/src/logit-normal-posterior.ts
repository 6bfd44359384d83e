import { sigmoid } from './logistic.js';

/** Two-sided 90 % of a standard normal. */
const INTERVAL_Z = 1.645;
const MAX_STEP = 1.5;
const MAX_STEPS = 60;
/** Newton squares its error: after a step this small the mode is exact to about 1e-14. */
const STEP_TOLERANCE = 1e-7;

/** Judgements of one idea per stratum of people; both arrays have one entry per stratum. */
export interface StratumCounts {
  readonly agrees: readonly number[];
  readonly trials: readonly number[];
}

/** Counts of one idea, with its Bradley-Terry theta when people also compared ideas with each other. */
export interface JudgedIdea extends StratumCounts {
  readonly strength?: number;
}

/**
 * Prior of an idea's logits of agreement, one per stratum: eta ~ N(mu·1, tau2·11' + om2·I).
 * `tau2` is the variance between ideas, `om2` the variance between strata of one idea.
 */
export interface PriorParameters {
  readonly mu: number;
  readonly tau2: number;
  readonly om2: number;
  /** How much one unit of an idea's strength moves its prior mean: mu + slope·strength. 0 when absent. */
  readonly slope?: number;
}

/** The prior of one idea: the one of all ideas, moved to where comparisons already say this one is. */
export function priorOf(idea: JudgedIdea, prior: PriorParameters): PriorParameters {
  const moved = (prior.slope ?? 0) * (idea.strength ?? 0);
  return moved === 0 ? prior : { ...prior, mu: prior.mu + moved };
}

/**
 * Laplace approximation of one idea's posterior: the mode per stratum (logit scale) and the covariance
 * V[g][h] = [g = h]·om2·slack[g] + common·slack[g]·slack[h], kept in this factored form.
 */
export interface LogitPosterior {
  readonly logits: readonly number[];
  readonly slack: readonly number[];
  readonly common: number;
  readonly om2: number;
}

/** A share with its uncertainty: `logit` and `sd` on the logit scale, `low`..`high` the 90 % interval in [0, 1]. */
export interface ShareEstimate {
  readonly share: number;
  readonly logit: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Posterior of one idea by Newton's method, steps clipped to ±1.5.
 *
 * The step uses V·(W(eta - mu) + agrees - trials·p) in place of a solve with the prior precision: the same
 * Newton step, but without the cancellation of terms of size 1/om2, which is 1e6 with a single stratum.
 * Steps run until they stop moving: a fixed six would leave ideas with thousands of unanimous votes short of
 * their mode, and one more agree could then lower the value.
 *
 * @param start logits to start from; the prior mean when absent. It saves steps and changes no digit shown.
 */
export function logitNormalPosterior(
  counts: StratumCounts,
  prior: PriorParameters,
  start?: readonly number[],
): LogitPosterior {
  const strata = counts.trials.length;
  const logits = start ? [...start] : new Array<number>(strata).fill(prior.mu);
  const slack = new Array<number>(strata).fill(1);
  const work = { slack, shares: new Array<number>(strata).fill(0), pulls: new Array<number>(strata).fill(0) };
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (newtonStep(logits, counts, prior, work) < STEP_TOLERANCE) break;
  }
  return { logits, slack, common: linearize(logits, counts, prior, work), om2: prior.om2 };
}

/** Share of agreement if every stratum voted by its headcount `shares` (which sum to 1). */
export function supportEstimate(posterior: LogitPosterior, shares: readonly number[]): ShareEstimate {
  const { logits } = posterior;
  const agree = sum(logits, (eta, g) => (shares[g] ?? 0) * sigmoid(eta));
  const disagree = sum(logits, (eta, g) => (shares[g] ?? 0) * sigmoid(-eta));
  const slopes = logits.map((eta, g) => (shares[g] ?? 0) * sigmoid(eta) * sigmoid(-eta));
  return estimateOf(agree, disagree, Math.sqrt(varianceOf(posterior, slopes)) / (agree * disagree));
}

/**
 * Common ground: the geometric mean of the strata's shares, which is only high when no stratum is low.
 * With one stratum it equals the support.
 */
export function commonGroundEstimate(posterior: LogitPosterior): ShareEstimate {
  const { logits } = posterior;
  const strata = logits.length;
  const meanLog = sum(logits, (eta) => -Math.log1p(Math.exp(-eta))) / strata;
  const slopes = logits.map((eta) => sigmoid(-eta) / strata);
  const rest = -Math.expm1(meanLog);
  return estimateOf(Math.exp(meanLog), rest, Math.sqrt(varianceOf(posterior, slopes)) / rest);
}

/** Variance of the linear combination Σ weights[g]·eta[g] under the posterior. */
export function varianceOf(posterior: LogitPosterior, weights: readonly number[]): number {
  let own = 0;
  let shared = 0;
  for (let g = 0; g < weights.length; g += 1) {
    const weight = weights[g] ?? 0;
    const reach = weight * (posterior.slack[g] ?? 0);
    own += weight * reach;
    shared += reach;
  }
  return posterior.om2 * own + posterior.common * shared * shared;
}

/** Per stratum at the current logits: the share, the slack, and how hard the counts pull the logit. */
interface Linearization {
  readonly shares: number[];
  readonly slack: number[];
  readonly pulls: number[];
}

/** Moves `logits` one clipped Newton step and returns the size of the largest move. */
function newtonStep(
  logits: number[],
  counts: StratumCounts,
  prior: PriorParameters,
  work: Linearization,
): number {
  const common = linearize(logits, counts, prior, work);
  let shared = 0;
  for (let g = 0; g < logits.length; g += 1) {
    const share = work.shares[g] ?? 0;
    const trials = counts.trials[g] ?? 0;
    const weight = trials * share * (1 - share);
    const pull = weight * ((logits[g] ?? 0) - prior.mu) + (counts.agrees[g] ?? 0) - trials * share;
    work.pulls[g] = pull;
    shared += pull * (work.slack[g] ?? 0);
  }
  let largest = 0;
  for (let g = 0; g < logits.length; g += 1) {
    const target = prior.mu + (work.slack[g] ?? 0) * (prior.om2 * (work.pulls[g] ?? 0) + common * shared);
    const eta = logits[g] ?? 0;
    const step = Math.max(-MAX_STEP, Math.min(MAX_STEP, target - eta));
    logits[g] = eta + step;
    largest = Math.max(largest, Math.abs(step));
  }
  return largest;
}

/** Writes shares and slack of every stratum and returns the factor their covariances have in common. */
function linearize(
  logits: readonly number[],
  counts: StratumCounts,
  prior: PriorParameters,
  work: Linearization,
): number {
  let information = 0;
  for (let g = 0; g < logits.length; g += 1) {
    const share = sigmoid(logits[g] ?? 0);
    const weight = (counts.trials[g] ?? 0) * share * (1 - share);
    const slack = 1 / (1 + prior.om2 * weight);
    work.shares[g] = share;
    work.slack[g] = slack;
    information += weight * slack;
  }
  return prior.tau2 / (1 + prior.tau2 * information);
}

function estimateOf(share: number, rest: number, sd: number): ShareEstimate {
  const mean = Math.log(share / rest);
  return {
    share,
    logit: mean,
    sd,
    low: sigmoid(mean - INTERVAL_Z * sd),
    high: sigmoid(mean + INTERVAL_Z * sd),
  };
}

function sum(values: readonly number[], term: (value: number, index: number) => number): number {
  return values.reduce((total, value, index) => total + term(value, index), 0);
}
