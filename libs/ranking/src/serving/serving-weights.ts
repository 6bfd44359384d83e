import { aroundRank } from '../largest-first.js';
import { normalCdf } from '../normal-distribution.js';
import type { LogitEstimate } from '../settled/judgements-needed.js';

/** Even an idea whose place is settled keeps this weight, so that no estimate rests on a few early votes. */
const SMALLEST_WEIGHT = 0.002;
const HOPELESS = 1e-4;
const FEWEST_BEFORE_REST = 20;
/** So many standard deviations below the border, a probability is less than `HOPELESS` whatever its decimals. */
const FAR_BELOW = -3.8;
/** In place of what judging an idea at rest would tell. */
const AT_REST = -1;

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
  return weightsOf(ideas, unsettledness(ideas, topCount), stratum);
}

/** `servingWeights` for the people of each of so many strata. */
export function servingWeightsByStratum(
  ideas: readonly ServableIdea[],
  topCount: number,
  strata: number,
): Float64Array[] {
  const unsettled = unsettledness(ideas, topCount);
  return Array.from({ length: strata }, (_, stratum) => weightsOf(ideas, unsettled, stratum));
}

function weightsOf(ideas: readonly ServableIdea[], unsettled: Float64Array, stratum: number): Float64Array {
  const weights = new Float64Array(ideas.length);
  for (let place = 0; place < weights.length; place += 1) {
    const open = unsettled[place] ?? 0;
    weights[place] = open === AT_REST ? 0 : open * (ideas[place]?.stratumSds[stratum] ?? 1) + SMALLEST_WEIGHT;
  }
  return weights;
}

/** q(1 - q) + q'(1 - q') of each idea, or `AT_REST`: the same for the people of every stratum. */
function unsettledness(ideas: readonly ServableIdea[], topCount: number): Float64Array {
  if (ideas.length <= topCount) return new Float64Array(ideas.length).fill(0.5);
  const support = marginsOf(ideas, topCount, (idea) => idea.support);
  const common = marginsOf(ideas, topCount, (idea) => idea.commonGround);
  const unsettled = new Float64Array(ideas.length);
  for (const [place, { judgements }] of ideas.entries()) {
    const [one, other] = [support[place] ?? 0, common[place] ?? 0];
    const mayRest = judgements >= FEWEST_BEFORE_REST;
    if (mayRest && one < FAR_BELOW && other < FAR_BELOW) {
      unsettled[place] = AT_REST;
      continue;
    }
    const [q, f] = [normalCdf(one), normalCdf(other)];
    unsettled[place] = mayRest && q < HOPELESS && f < HOPELESS ? AT_REST : q * (1 - q) + f * (1 - f);
  }
  return unsettled;
}

/**
 * Probability of each estimate to lie above the border of the top K: the middle between the K-th and the next mean.
 * 1/2 for all where every idea has a place.
 */
export function aboveBorder(estimates: readonly LogitEstimate[], topCount: number): Float64Array {
  if (estimates.length <= topCount) return new Float64Array(estimates.length).fill(0.5);
  return marginsOf(estimates, topCount, (estimate) => estimate).map((margin) => normalCdf(margin));
}

/** How many standard deviations each estimate lies above the border. There are more ideas than places. */
function marginsOf<T>(
  ideas: readonly T[],
  topCount: number,
  estimateOf: (idea: T) => LogitEstimate,
): Float64Array {
  const margins = new Float64Array(ideas.length);
  for (const [place, idea] of ideas.entries()) margins[place] = estimateOf(idea).logit;
  const [last, next] = aroundRank(margins, topCount);
  const border = (last + next) / 2;
  for (const [place, idea] of ideas.entries()) {
    const { logit, sd } = estimateOf(idea);
    margins[place] = (logit - border) / sd;
  }
  return margins;
}
