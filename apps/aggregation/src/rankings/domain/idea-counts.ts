import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { IdeaId } from '@zwerm/domain/id';
import { rank, type MethodRanking } from '@zwerm/ranking/method';

/** How many people currently hold each choice on one idea of one round. */
export interface IdeaCounts {
  readonly ideaId: IdeaId;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly supporters: number;
}

const isJudged = ({ agree, disagree, pass, supporters }: IdeaCounts): boolean =>
  agree + disagree + pass + supporters > 0;

/**
 * Ranks every idea with at least one current ballot, listed or not. Nothing but ballots goes in, so the ranking
 * of a closed round can be computed again by anyone who holds its ballots, whatever became of the ideas.
 *
 * @param participants people with at least one current ballot in the round
 */
export function rankCounts(
  method: VotingMethod,
  counts: Iterable<IdeaCounts>,
  participants: number,
): MethodRanking {
  const judged = [...counts].filter(isJudged);
  switch (method) {
    case 'agree-disagree-pass':
      return rank(method, { ideas: judged });
    case 'support':
      return rank(method, { participants, ideas: judged });
    default:
      return rank(method, {
        ideas: judged.map((idea) => ({ ...idea, agree: idea.agree + idea.supporters, n: participants })),
      });
  }
}
