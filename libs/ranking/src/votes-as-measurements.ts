import { sigmoid } from './logistic.js';

const MAX_STEP = 1.5;
const MAX_STEPS = 60;
/** Newton squares its error: after a step this small the mode is exact to about 1e-14. */
const CLOSE_ENOUGH = 1e-7;
/** Points of the trapezium rule on either side of the mode, so many standard deviations apart. */
const POINTS = 6;
const SPACING = 0.95;
/** A posterior this little skewed and flattened has the moments of its series to four digits. */
const NEARLY_NORMAL = 0.01;

/**
 * What the judgements of many ideas say, as if each stratum's logit had been measured: columns with an entry per
 * profile and stratum, profile by profile. `precisions` is 1 / variance of that measurement and `pulls` precision times
 * value; both are 0 where nobody judged, and before the first sweep.
 */
export interface Measurements {
  readonly strata: number;
  readonly agrees: Float64Array;
  readonly trials: Float64Array;
  readonly precisions: Float64Array;
  readonly pulls: Float64Array;
}

/**
 * One sweep of expectation propagation over one profile: each stratum's measurement is chosen anew, in place, so that
 * mean and variance of its logit come out as those of the true, skewed posterior, given what prior and other strata
 * say. Three agrees of three say "high, and who knows how high", of which mode and curvature know only the first half.
 * With one stratum one sweep is exact.
 *
 * @param row of the profile in the columns
 * @param mu prior mean of this profile; @param tau2 and @param om2 as in `PriorParameters`
 * @see T. Minka (2001), UAI: Expectation propagation for approximate Bayesian inference
 */
export function measureAgain(
  measured: Measurements,
  row: number,
  mu: number,
  tau2: number,
  om2: number,
): void {
  const { strata, trials, precisions, pulls } = measured;
  const first = row * strata;
  let information = 0;
  let surprise = 0;
  for (let at = first; at < first + strata; at += 1) {
    const precision = precisions[at] ?? 0;
    const slack = 1 / (1 + om2 * precision);
    information += slack * precision;
    surprise += slack * ((pulls[at] ?? 0) - precision * mu);
  }
  for (let at = first; at < first + strata; at += 1) {
    if (trials[at] === 0) continue;
    const precision = precisions[at] ?? 0;
    const before = 1 / (1 + om2 * precision);
    information -= before * precision;
    surprise -= before * ((pulls[at] ?? 0) - precision * mu);
    const common = tau2 / (1 + tau2 * information);
    measureOne(measured, at, mu + common * surprise, om2 + common);
    const measuredAs = precisions[at] ?? 0;
    const after = 1 / (1 + om2 * measuredAs);
    information += after * measuredAs;
    surprise += after * ((pulls[at] ?? 0) - measuredAs * mu);
  }
}

/** How an idea's logits are distributed over its strata, as far as the prior has to know. */
export interface MeasuredSpread {
  /** Expected mean of the strata's logits, and its variance. */
  mean: number;
  variance: number;
  /** Expected sum of squares of the strata's logits around their mean. */
  within: number;
}

/**
 * What is known of the logits of a profile when its judgements are taken for these measurements.
 *
 * @param into is given the answer: a refresh asks it millions of times
 */
export function measuredSpread(
  measured: Measurements,
  row: number,
  mu: number,
  tau2: number,
  om2: number,
  into: MeasuredSpread,
): void {
  const { strata, precisions, pulls } = measured;
  const first = row * strata;
  let information = 0;
  let surprise = 0;
  let slacks = 0;
  let squares = 0;
  for (let at = first; at < first + strata; at += 1) {
    const precision = precisions[at] ?? 0;
    const slack = 1 / (1 + om2 * precision);
    information += slack * precision;
    surprise += slack * ((pulls[at] ?? 0) - precision * mu);
    slacks += slack;
    squares += slack * slack;
  }
  const common = tau2 / (1 + tau2 * information);
  // logit[g] = mu + slack[g]·(om2·surprise[g] + common·Σ slack·surprise); V[g][h] = [g = h]·om2·slack[g] + common·slack[g]·slack[h].
  const away = (om2 * surprise + common * surprise * slacks) / strata;
  const variance = (om2 * slacks + common * slacks * slacks) / (strata * strata);
  let within = om2 * slacks + common * squares - strata * variance;
  for (let at = first; at < first + strata; at += 1) {
    const precision = precisions[at] ?? 0;
    const pulled = om2 * ((pulls[at] ?? 0) - precision * mu) + common * surprise;
    const apart = pulled / (1 + om2 * precision) - away;
    within += apart * apart;
  }
  into.mean = mu + away;
  into.variance = variance;
  into.within = within;
}

/** Measures one stratum's logit, which is normal before its judgements. */
function measureOne(measured: Measurements, at: number, mean: number, variance: number): void {
  const [agrees, trials] = [measured.agrees[at] ?? 0, measured.trials[at] ?? 0];
  const known = (measured.precisions[at] ?? 0) + 1 / variance;
  let mode = ((measured.pulls[at] ?? 0) + mean / variance) / known;
  let share = 0;
  let width = variance;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    share = sigmoid(mode);
    width = 1 / (1 / variance + trials * share * (1 - share));
    const move = width * (agrees - trials * share - (mode - mean) / variance);
    mode += Math.max(-MAX_STEP, Math.min(MAX_STEP, move));
    if (Math.abs(move) < CLOSE_ENOUGH) break;
  }
  const weight = trials * share * (1 - share);
  const third = weight * (2 * share - 1);
  const fourth = weight * (6 * share * (1 - share) - 1);
  const skew = width * width * width * third * third;
  const flat = width * width * fourth;
  if (skew < NEARLY_NORMAL && Math.abs(flat) < NEARLY_NORMAL)
    keep(measured, at, mean, variance, mode + (width * width * third) / 2, width * (1 + flat / 2 + skew));
  else integrate(measured, at, mean, variance, mode, width);
}

/** The same by the trapezium rule around mode and curvature, which for such densities is exact to more digits than matter. */
function integrate(
  measured: Measurements,
  at: number,
  mean: number,
  variance: number,
  mode: number,
  width: number,
): void {
  const [agrees, trials] = [measured.agrees[at] ?? 0, measured.trials[at] ?? 0];
  const spacing = SPACING * Math.sqrt(width);
  const top = logDensity(mode, agrees, trials, mean, variance);
  let total = 0;
  let first = 0;
  let second = 0;
  for (let point = -POINTS; point <= POINTS; point += 1) {
    const away = point * spacing;
    const weight = Math.exp(logDensity(mode + away, agrees, trials, mean, variance) - top);
    total += weight;
    first += weight * away;
    second += weight * away * away;
  }
  const shift = first / total;
  keep(measured, at, mean, variance, mode + shift, second / total - shift * shift);
}

/** Keeps the measurement that leads from what was known before the judgements to what is known after. */
function keep(
  { precisions, pulls }: Measurements,
  at: number,
  mean: number,
  variance: number,
  meanAfter: number,
  varianceAfter: number,
): void {
  const precision = Math.max(0, 1 / varianceAfter - 1 / variance);
  precisions[at] = precision;
  pulls[at] = precision * meanAfter + (meanAfter - mean) / variance;
}

function logDensity(logit: number, agrees: number, trials: number, mean: number, variance: number): number {
  // The larger of 0 and the logit goes out of log(1 + exp(logit)) first, so that nothing overflows.
  const rest = Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)));
  return agrees * logit - trials * rest - (logit - mean) ** 2 / (2 * variance);
}
