import { sigmoid } from './logistic.js';

const MAX_STEP = 1.5;
const MAX_STEPS = 60;
/** Newton squares its error: after a step this small the mode is exact to about 1e-14. */
const STEP_TOLERANCE = 1e-7;

/**
 * Counts of many ideas and what is known of their logits, as columns: place `idea · strata + stratum` of each. Arrays of
 * objects say the same ten times slower, and a full refresh goes over a hundred thousand ideas thirty times.
 */
export interface LogitColumns {
  readonly strata: number;
  readonly agrees: Float64Array;
  readonly trials: Float64Array;
  /** Where Newton's method stands: the mode, after `settleMode`. */
  readonly logits: Float64Array;
  /** sigmoid(logits), also before the first step. */
  readonly shares: Float64Array;
  readonly slack: Float64Array;
  readonly pulls: Float64Array;
}

/** Columns for so many ideas, everything 0: give logits and shares a start before settling. */
export function logitColumns(ideas: number, strata: number): LogitColumns {
  const column = (): Float64Array => new Float64Array(ideas * strata);
  return {
    strata,
    agrees: column(),
    trials: column(),
    logits: column(),
    shares: column(),
    slack: column(),
    pulls: column(),
  };
}

/**
 * Brings the logits of one idea to their mode by Newton's method, steps clipped to ±1.5, and leaves its shares and slack
 * there.
 *
 * The step uses V·(W(eta - mu) + agrees - trials·p) in place of a solve with the prior precision: the same
 * Newton step, but without the cancellation of terms of size 1/om2, which is 1e6 with a single stratum.
 * Steps run until they stop moving: a fixed six would leave ideas with thousands of unanimous votes short of
 * their mode, and one more agree could then lower the value.
 *
 * @param mu prior mean of this idea; @param tau2 and @param om2 as in `PriorParameters`
 * @returns the factor that the covariances of its strata have in common
 */
export function settleMode(
  columns: LogitColumns,
  idea: number,
  mu: number,
  tau2: number,
  om2: number,
): number {
  const { strata, agrees, trials, logits, shares, slack, pulls } = columns;
  const start = idea * strata;
  const end = start + strata;
  let settled = false;
  for (let step = 0; ; step += 1) {
    let information = 0;
    let shared = 0;
    for (let at = start; at < end; at += 1) {
      const share = shares[at] ?? 0;
      const tried = trials[at] ?? 0;
      const weight = tried * share * (1 - share);
      const own = 1 / (1 + om2 * weight);
      const pull = weight * ((logits[at] ?? 0) - mu) + (agrees[at] ?? 0) - tried * share;
      slack[at] = own;
      pulls[at] = pull;
      information += weight * own;
      shared += pull * own;
    }
    const common = tau2 / (1 + tau2 * information);
    if (settled || step === MAX_STEPS) return common;
    let largest = 0;
    for (let at = start; at < end; at += 1) {
      const target = mu + (slack[at] ?? 0) * (om2 * (pulls[at] ?? 0) + common * shared);
      const eta = logits[at] ?? 0;
      const move = Math.max(-MAX_STEP, Math.min(MAX_STEP, target - eta));
      const moved = eta + move;
      logits[at] = moved;
      shares[at] = sigmoid(moved);
      largest = Math.max(largest, Math.abs(move));
    }
    settled = largest < STEP_TOLERANCE;
  }
}
