import type { Tally } from './agree-disagree-pass/tally.js';
import type { PriorParameters, StratumCounts } from './logit-normal-posterior.js';
import { rankByPosterior, type PosteriorRanking } from './posterior-ranking.js';
import { partedIdea, rankByParts } from './strata/parts-ranking.js';

/** The current votes on one idea of an agree/disagree/pass round. */
export interface TalliedIdea extends Tally {
  readonly ideaId: string;
  /** Positions by part of the roll, where it is divided; people of no part are in the tally alone. */
  readonly byPart?: StratumCounts | undefined;
  /** What comparisons say of it, where people also compared ideas. */
  readonly strength?: number | undefined;
}

/**
 * Ranks the ideas of an agree/disagree/pass round by their share of agreement among those who took a
 * position: n = agree + disagree. A pass says "I have no opinion": it is reported but moves no published
 * value, so skipping cannot be used as a weapon.
 *
 * @param frozen use this prior instead of learning it from the tallies
 * @param parts people of each part of the roll, where it is divided: then every part weighs as much as it has people
 */
export function rankAgreeDisagreePass(
  ideas: readonly TalliedIdea[],
  frozen?: PriorParameters,
  parts?: readonly number[],
): PosteriorRanking {
  const counted = ideas.map(({ ideaId, agree, disagree, pass }) => ({
    ideaId,
    agree,
    disagree,
    pass,
    n: agree + disagree,
  }));
  if (!parts) return rankByPosterior(counted, frozen);
  const parted = counted.map((line, index) => {
    const { byPart, strength } = ideas[index] ?? {};
    return { ...partedIdea(line, parts.length, byPart), ...(strength !== undefined && { strength }) };
  });
  return rankByParts(parted, parts, frozen);
}
