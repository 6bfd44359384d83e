import type { Tally } from './agree-disagree-pass/tally.js';
import type { PriorParameters } from './logit-normal-posterior.js';
import { rankByPosterior, type PosteriorRanking } from './posterior-ranking.js';

/** The current votes on one idea of an agree/disagree/pass round. */
export interface TalliedIdea extends Tally {
  readonly ideaId: string;
}

/**
 * Ranks the ideas of an agree/disagree/pass round by their share of agreement among those who took a
 * position: n = agree + disagree. A pass says "I have no opinion": it is reported but moves no published
 * value, so skipping cannot be used as a weapon.
 *
 * @param frozen use this prior instead of learning it from the tallies
 */
export function rankAgreeDisagreePass(
  ideas: readonly TalliedIdea[],
  frozen?: PriorParameters,
): PosteriorRanking {
  const counted = ideas.map(({ ideaId, agree, disagree, pass }) => ({
    ideaId,
    agree,
    disagree,
    pass,
    n: agree + disagree,
  }));
  return rankByPosterior(counted, frozen);
}
