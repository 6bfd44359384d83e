import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { VotingRules } from '@zwerm/domain/voting-rules';
import type { MarkedIdea } from '@zwerm/ranking/marks';
import { rank, type MethodRanking, type RankingInputs } from '@zwerm/ranking/method';
import type { RollStratum } from './challenge-facts.js';
import { weighedParts } from './weighed-parts.js';

/** What the current votes on one idea of one round add up to: the columns of a tally, and by part where the roll is divided. */
export type IdeaCounts = MarkedIdea;

/** A round as far as its ranking depends on it. */
export interface RankedRound {
  readonly method: VotingMethod;
  readonly rules: VotingRules;
  readonly strata: readonly RollStratum[];
}

export const isJudged = ({ agree, disagree, pass, supporters, marks }: IdeaCounts): boolean =>
  agree + disagree + pass + supporters + marks > 0;

/**
 * Ranks every idea with at least one current ballot, listed or not. Nothing but ballots goes in, so the ranking
 * of a closed round can be computed again by anyone who holds its ballots, whatever became of the ideas.
 *
 * @param participants people with at least one current ballot in the round
 */
export function rankCounts(
  round: RankedRound,
  counts: Iterable<IdeaCounts>,
  participants: number,
): MethodRanking {
  return rank(round.method, rankingInput(round, counts, participants));
}

/** What the ranking of a round is made from. */
export function rankingInput(
  round: RankedRound,
  counts: Iterable<IdeaCounts>,
  participants: number,
): RankingInputs[VotingMethod] {
  const { rules } = round;
  return { participants, rules, ideas: [...counts].filter(isJudged), parts: weighedParts(round) };
}

/** The columns of a tally, as SQL names them. */
export const countColumns =
  'idea_id as "ideaId", agree, disagree, pass, supporters, marks, points::double precision as points';
