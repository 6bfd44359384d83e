import type { IdeaId } from '@zwerm/domain/id';
import type { StratifiedIdea } from '@zwerm/ranking/strata/stratified-ranking';

/** Of one part of the roll on one idea: who agrees and who disagrees. */
export interface StratumCount {
  readonly ideaId: IdeaId;
  readonly stratum: number;
  readonly agree: number;
  readonly disagree: number;
}

/** Fewer people than this, and a figure about them is a figure about somebody. */
const fewestPeople = 5;

/**
 * Ideas of which something may be said by part of the roll: at least five people of every part took a position, and
 * those who belong to no part are none or five as well, since they are what is left of the total that is published.
 *
 * @param totals how many took a position on each idea, of all parts and none
 */
export function heardIdeas(
  counts: readonly StratumCount[],
  totals: ReadonlyMap<IdeaId, number>,
  strata: number,
): StratifiedIdea[] {
  const byIdea = new Map<IdeaId, { agrees: number[]; trials: number[] }>();
  for (const { ideaId, stratum, agree, disagree } of counts) {
    const idea = byIdea.get(ideaId) ?? { agrees: zeros(strata), trials: zeros(strata) };
    idea.agrees[stratum] = agree;
    idea.trials[stratum] = agree + disagree;
    byIdea.set(ideaId, idea);
  }
  return [...byIdea]
    .filter(([ideaId, { trials }]) => {
      const others = (totals.get(ideaId) ?? NaN) - trials.reduce((sum, n) => sum + n, 0);
      return trials.every((n) => n >= fewestPeople) && (others === 0 || others >= fewestPeople);
    })
    .map(([ideaId, idea]) => ({ ideaId, ...idea }));
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);
