import { useQueries } from '@tanstack/react-query';
import type { Challenge, Me, Round } from '../../api/types.js';
import { mayReadBrief, maySubmit } from '../../lib/abilities.js';
import { roundQuery } from '../../lib/queries/round.js';

export type HomeAction =
  | { readonly kind: 'vote'; readonly challenge: Challenge; readonly round: Round }
  | { readonly kind: 'share'; readonly challenge: Challenge }
  | { readonly kind: 'decide'; readonly challenge: Challenge };

/**
 * What asks for this person now, most urgent first: votes not finished, then decisions, then ideas to share.
 * A ballot the person finished or may not cast is no action.
 */
export function useHomeActions(challenges: readonly Challenge[], me: Me) {
  const voting = challenges.filter((challenge) => challenge.phase === 'voting');
  const rounds = useQueries({ queries: voting.map((challenge) => roundQuery(challenge.id)) });
  const actions: HomeAction[] = [];
  voting.forEach((challenge, index) => {
    const round = rounds[index]?.data;
    if (round?.state === 'open' && round.eligible && round.own.voted < round.own.votable) {
      actions.push({ kind: 'vote', challenge, round });
    }
  });
  for (const challenge of challenges) {
    if (challenge.phase === 'review' && mayReadBrief(me, challenge))
      actions.push({ kind: 'decide', challenge });
  }
  for (const challenge of challenges) {
    if (challenge.phase === 'ideation' && maySubmit(me)) actions.push({ kind: 'share', challenge });
  }
  return { actions, loading: rounds.some((round) => round.isPending) };
}
