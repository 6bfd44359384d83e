import type { ListedStrata } from '../strata/stratified-ranking.js';
import { servingWeights } from './serving-weights.js';

/**
 * Serving weights for the people of every stratum, from a ranking of the ideas that are open for judging.
 *
 * @returns an array of weights for each stratum, in the order in which the ideas were ranked
 */
export function weightsByStratum(listed: ListedStrata, topCount: number): Float64Array[] {
  const { settled, common, prior, support, commonGround, profileOf } = listed;
  const { strata, slack, trials } = settled;
  const stratumSds = new Float64Array(slack.length);
  const judgements = new Float64Array(common.length);
  for (let row = 0; row < common.length; row += 1) {
    const factor = common[row] ?? 0;
    for (let at = row * strata; at < (row + 1) * strata; at += 1) {
      const own = slack[at] ?? 0;
      stratumSds[at] = Math.sqrt(prior.om2 * own + factor * own * own);
      judgements[row] = (judgements[row] ?? 0) + (trials[at] ?? 0);
    }
  }
  return servingWeights({ support, commonGround, strata, stratumSds, judgements, profileOf }, topCount);
}
