import type { PriorParameters } from './logit-normal-posterior.js';
import { rankByPosterior, type PosteriorRanking } from './posterior-ranking.js';

/** How many people currently support one idea. */
export interface SupportedIdea {
  readonly ideaId: string;
  readonly supporters: number;
}

/** A support round: `participants` people cast at least one vote in it. */
export interface SupportRound {
  readonly participants: number;
  readonly ideas: readonly SupportedIdea[];
}

/**
 * Ranks the ideas of a support round by the share of participants who support them: agree = supporters,
 * n = participants, disagree = 0 because not supporting is not disagreeing.
 *
 * Read the interval for what it is. Support is given to ideas people happen to open, and nobody records who
 * saw which idea and moved on: this is no random sample. The interval covers only the chance of who took
 * part, as if every participant had weighed every idea; an idea shown late or low has fewer supporters for
 * that reason alone. For a ranking that stands up, let people judge one idea at a time.
 *
 * @param frozen use this prior instead of learning it from the round
 * @throws RangeError when an idea has more supporters than the round has participants
 */
export function rankSupport(round: SupportRound, frozen?: PriorParameters): PosteriorRanking {
  const counted = round.ideas.map(({ ideaId, supporters }) => ({
    ideaId,
    agree: supporters,
    disagree: 0,
    pass: 0,
    n: round.participants,
  }));
  return rankByPosterior(counted, frozen);
}
