import type { PriorParameters, StratumCounts } from './logit-normal-posterior.js';
import { rankByPosterior, type PosteriorRanking } from './posterior-ranking.js';
import { partedIdea, rankByParts } from './strata/parts-ranking.js';

/** How many people currently support one idea. */
export interface SupportedIdea {
  readonly ideaId: string;
  readonly supporters: number;
  /** Supporters by part of the roll, where it is divided, out of the participants of that part. */
  readonly byPart?: StratumCounts | undefined;
}

/** A support round: `participants` people cast at least one vote in it. */
export interface SupportRound {
  readonly participants: number;
  readonly ideas: readonly SupportedIdea[];
  /** People of each part of the roll, two parts or more; left out where it is not divided. */
  readonly parts?: readonly number[] | undefined;
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
 * Over a divided roll every part weighs as much as it has people, and its n are its own participants.
 *
 * @param frozen use this prior instead of learning it from the round
 * @throws RangeError when an idea has more supporters than the round has participants
 */
export function rankSupport(
  { participants, ideas, parts }: SupportRound,
  frozen?: PriorParameters,
): PosteriorRanking {
  const counted = ideas.map(({ ideaId, supporters }) => ({
    ideaId,
    agree: supporters,
    disagree: 0,
    pass: 0,
    n: participants,
  }));
  if (parts)
    return rankByParts(
      counted.map((line, index) => partedIdea(line, parts.length, ideas[index]?.byPart)),
      parts,
      frozen,
    );
  return rankByPosterior(counted, frozen);
}
