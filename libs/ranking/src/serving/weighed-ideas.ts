import { bradleyTerry, type Win } from '../choice/bradley-terry.js';
import { listStrata, type ListedStrata, type StratifiedIdea } from '../strata/stratified-ranking.js';
import { weightsByStratum } from './weights-by-stratum.js';

/** Strengths spread by about 1.4 logits before anybody compared. */
const STRENGTH_VARIANCE = 2;

/** Ideas ranked by all that is known of them, and what serving each would tell, for the people of every stratum. */
export interface WeighedIdeas extends ListedStrata {
  readonly weights: readonly Float64Array[];
}

/** What comparisons say of every idea, also of those that nobody compared; undefined where there are none. */
export function strengthsOf(
  ideaIds: readonly string[],
  wins: readonly Win[],
): ReadonlyMap<string, number> | undefined {
  return wins.length === 0 ? undefined : bradleyTerry(ideaIds, wins, STRENGTH_VARIANCE);
}

/**
 * Ranks ideas by judgements, with comparisons as their prior, and weighs them for serving. The services and the
 * benchmark of decision quality both serve by this, so what is measured is what runs.
 *
 * @param ideas that are open for judging, in the order in which weights are wanted
 * @param shares of the headcount by stratum, summing to 1
 * @param strengths as `strengthsOf` gives them
 */
export function weighIdeas(
  ideas: readonly StratifiedIdea[],
  shares: readonly number[],
  strengths: ReadonlyMap<string, number> | undefined,
  topCount: number,
): WeighedIdeas {
  const known = ideas.map((idea) => {
    const strength = strengths?.get(idea.ideaId);
    return strength === undefined ? idea : { ...idea, strength };
  });
  const listed = listStrata(known, shares);
  return { ...listed, weights: weightsByStratum(listed, topCount) };
}
