import type { StratifiedIdea, StratifiedLine } from '../strata/stratified-ranking.js';
import { servingWeightsByStratum, type ServableIdea } from './serving-weights.js';

/**
 * Serving weights for the people of every stratum, from a ranking of the same ideas.
 *
 * @param ideas that are open for judging, in the order in which weights are wanted
 * @param lines as `rankStrata` gave them for these ideas; one missing line is an error
 * @returns an array of weights for each stratum
 * @throws RangeError when an idea has no line
 */
export function weightsByStratum(
  ideas: readonly StratifiedIdea[],
  lines: readonly StratifiedLine[],
  topCount: number,
): Float64Array[] {
  const lineOf = new Map(lines.map((line) => [line.ideaId, line]));
  const servable = ideas.map((idea) => {
    const line = lineOf.get(idea.ideaId);
    if (!line) throw new RangeError(`idea ${idea.ideaId} was not ranked`);
    return servableIdea(idea, line);
  });
  const strata = ideas[0]?.trials.length ?? 0;
  return servingWeightsByStratum(servable, topCount, strata);
}

function servableIdea(
  { trials }: StratifiedIdea,
  { support, commonGround, posterior }: StratifiedLine,
): ServableIdea {
  const { om2, slack, common } = posterior;
  return {
    support,
    commonGround,
    stratumSds: slack.map((own) => Math.sqrt(om2 * own + common * own * own)),
    judgements: trials.reduce((sum, count) => sum + count, 0),
  };
}
