import type { ComparedStrengths } from '../choice/compared-strengths.js';
import { listStrata, type ListedStrata, type StratifiedIdea } from '../strata/stratified-ranking.js';
import { weightsByStratum } from './weights-by-stratum.js';

/** Ideas ranked by all that is known of them, and what serving each would tell, for the people of every stratum. */
export interface WeighedIdeas extends ListedStrata {
  readonly weights: readonly Float64Array[];
}

/**
 * Ranks ideas by judgements, with comparisons as their prior, and weighs them for serving. The services and the
 * benchmark of decision quality both serve by this, so what is measured is what runs.
 *
 * @param ideas that are open for judging, in the order in which weights are wanted
 * @param shares of the headcount by stratum, summing to 1
 * @param strengths as `comparedStrengths` gives them
 */
export function weighIdeas(
  ideas: readonly StratifiedIdea[],
  shares: readonly number[],
  strengths: ComparedStrengths | undefined,
  topCount: number,
): WeighedIdeas {
  const compared = ideas.map((idea) => {
    const known = strengths?.byIdea.get(idea.ideaId);
    return known === undefined ? idea : { ...idea, ...known };
  });
  const listed = listStrata(compared, shares);
  return { ...listed, weights: weightsByStratum(listed, topCount) };
}
