import { aroundRank } from '../largest-first.js';
import { normalCdf } from '../normal-distribution.js';
import type { ShareColumns } from '../share-columns.js';

/** Even an idea whose place is settled keeps this weight, so that no estimate rests on a few early votes. */
const SMALLEST_WEIGHT = 0.002;
const HOPELESS = 1e-4;
const FEWEST_BEFORE_REST = 20;
/** So many standard deviations below the border, a probability is less than `HOPELESS` whatever its decimals. */
const FAR_BELOW = -3.8;
/** In place of what judging an idea at rest would tell. */
const AT_REST = -1;

/** Means and standard deviations on the logit scale, one row for each of some estimates. */
export type LogitColumns = Pick<ShareColumns, 'logit' | 'sd'>;

/** What serving has to know of ideas, one row for each of those whose judgements differ. */
export interface ServableColumns {
  readonly support: LogitColumns;
  readonly commonGround: LogitColumns;
  readonly strata: number;
  /** Posterior standard deviation of the logit of each stratum: place `row · strata + stratum`. */
  readonly stratumSds: Float64Array;
  /** Judgements so far, of all strata together. */
  readonly judgements: Float64Array;
  /** The row of each idea that is open for judging. */
  readonly profileOf: Uint32Array;
}

/**
 * How much one more judgement by someone of a stratum would tell about which ideas belong in the top K of either
 * list: [q(1 - q) + q'(1 - q')]·sd + 0.002, with q the probability that the idea is above the middle between the
 * K-th and the next mean, q' the same for common ground, and sd how little is known of that stratum's view. New
 * ideas know nothing and so come first. An idea that is out in both lists (q < 1e-4 after 20 judgements) rests with
 * weight 0; the audit draw of `nextDecisions` still reaches it.
 *
 * @param topCount K ≥ 1
 * @returns weights of the ideas for the people of each stratum
 */
export function servingWeights(ideas: ServableColumns, topCount: number): Float64Array[] {
  const unsettled = unsettledness(ideas, topCount);
  return Array.from({ length: ideas.strata }, (_, stratum) => weightsOf(ideas, unsettled, stratum));
}

function weightsOf(
  { strata, stratumSds, profileOf }: ServableColumns,
  unsettled: Float64Array,
  stratum: number,
): Float64Array {
  const weights = new Float64Array(profileOf.length);
  for (let idea = 0; idea < weights.length; idea += 1) {
    const row = profileOf[idea] ?? 0;
    const open = unsettled[row] ?? 0;
    weights[idea] = open === AT_REST ? 0 : open * (stratumSds[row * strata + stratum] ?? 1) + SMALLEST_WEIGHT;
  }
  return weights;
}

/** q(1 - q) + q'(1 - q') of each row, or `AT_REST`: the same for the people of every stratum. */
function unsettledness(
  { support, commonGround, judgements, profileOf }: ServableColumns,
  topCount: number,
): Float64Array {
  const unsettled = new Float64Array(judgements.length);
  if (profileOf.length <= topCount) return unsettled.fill(0.5);
  const border = borderOf(spread(support.logit, profileOf), topCount);
  const commonBorder = borderOf(spread(commonGround.logit, profileOf), topCount);
  for (let row = 0; row < unsettled.length; row += 1) {
    const one = ((support.logit[row] ?? 0) - border) / (support.sd[row] ?? 1);
    const other = ((commonGround.logit[row] ?? 0) - commonBorder) / (commonGround.sd[row] ?? 1);
    const mayRest = (judgements[row] ?? 0) >= FEWEST_BEFORE_REST;
    if (mayRest && one < FAR_BELOW && other < FAR_BELOW) {
      unsettled[row] = AT_REST;
      continue;
    }
    const [q, f] = [normalCdf(one), normalCdf(other)];
    unsettled[row] = mayRest && q < HOPELESS && f < HOPELESS ? AT_REST : q * (1 - q) + f * (1 - f);
  }
  return unsettled;
}

/** A value of each row as a value of each idea. */
function spread(ofRows: Float64Array, profileOf: Uint32Array): Float64Array {
  const ofIdeas = new Float64Array(profileOf.length);
  for (let idea = 0; idea < ofIdeas.length; idea += 1) ofIdeas[idea] = ofRows[profileOf[idea] ?? 0] ?? 0;
  return ofIdeas;
}

/** The middle between the K-th and the next mean; there are more ideas than places. */
function borderOf(logits: Float64Array, topCount: number): number {
  const [last, next] = aroundRank(logits, topCount);
  return (last + next) / 2;
}

/**
 * Probability of each estimate to lie above the border of the top K: the middle between the K-th and the next mean.
 * 1/2 for all where every idea has a place.
 */
export function aboveBorder({ logit, sd }: LogitColumns, topCount: number): Float64Array {
  if (logit.length <= topCount) return new Float64Array(logit.length).fill(0.5);
  const border = borderOf(logit, topCount);
  return logit.map((mean, row) => normalCdf((mean - border) / (sd[row] ?? 1)));
}
