import { normalCdf } from '../normal-distribution.js';
import type { LogitEstimate } from '../settled/judgements-needed.js';

/** Even an idea whose place is settled keeps this weight, so that no estimate rests on a few early votes. */
const SMALLEST_WEIGHT = 0.002;
const HOPELESS = 1e-4;
const FEWEST_BEFORE_REST = 20;

/** What serving has to know of an idea. */
export interface ServableIdea {
  readonly support: LogitEstimate;
  readonly commonGround: LogitEstimate;
  /** Posterior standard deviation of the logit of each stratum. */
  readonly stratumSds: readonly number[];
  /** Judgements so far, of all strata together. */
  readonly judgements: number;
}

/**
 * How much one more judgement by someone of a stratum would tell about which ideas belong in the top K of either
 * list: [q(1 - q) + q'(1 - q')]·sd + 0.002, with q the probability that the idea is above the middle between the
 * K-th and the next mean, q' the same for common ground, and sd how little is known of that stratum's view. New
 * ideas know nothing and so come first. An idea that is out in both lists (q < 1e-4 after 20 judgements) rests with
 * weight 0; the audit draw of `nextDecisions` still reaches it.
 *
 * @param ideas that are open for judging; @param topCount K ≥ 1; @param stratum of the person, 0-based
 */
export function servingWeights(
  ideas: readonly ServableIdea[],
  topCount: number,
  stratum: number,
): Float64Array {
  const support = aboveBorder(
    ideas.map((idea) => idea.support),
    topCount,
  );
  const common = aboveBorder(
    ideas.map((idea) => idea.commonGround),
    topCount,
  );
  return Float64Array.from(ideas, (idea, index) => {
    const [q, f] = [support[index] ?? 0.5, common[index] ?? 0.5];
    if (q < HOPELESS && f < HOPELESS && idea.judgements >= FEWEST_BEFORE_REST) return 0;
    return (q * (1 - q) + f * (1 - f)) * (idea.stratumSds[stratum] ?? 1) + SMALLEST_WEIGHT;
  });
}

/**
 * Probability of each estimate to lie above the border of the top K: the middle between the K-th and the next mean.
 * 1/2 for all where every idea has a place.
 */
export function aboveBorder(estimates: readonly LogitEstimate[], topCount: number): Float64Array {
  if (estimates.length <= topCount) return new Float64Array(estimates.length).fill(0.5);
  const means = Float64Array.from(estimates, ({ logit }) => logit).sort();
  const border = ((means[means.length - topCount] ?? 0) + (means[means.length - topCount - 1] ?? 0)) / 2;
  return Float64Array.from(estimates, ({ logit, sd }) => normalCdf((logit - border) / sd));
}
