import { useQueries } from '@tanstack/react-query';
import type { Challenge, Me, Round } from '../../api/types.js';
import { mayReadBrief, maySubmit } from '../../lib/abilities.js';
import { roundQuery } from '../../lib/queries/round.js';

export type HomeAction =
  | { readonly kind: 'vote'; readonly challenge: Challenge; readonly round: Round }
  | { readonly kind: 'share'; readonly challenge: Challenge }
  | { readonly kind: 'decide'; readonly challenge: Challenge };

/**
 * What asks for this person now: decisions that they promised, then votes not finished, then ideas to share; within each
 * what ends soonest comes first. A ballot the person finished or may not cast is no action.
 */
export function useHomeActions(challenges: readonly Challenge[], me: Me) {
  const voting = challenges.filter((challenge) => challenge.phase === 'voting');
  const rounds = useQueries({ queries: voting.map((challenge) => roundQuery(challenge.id)) });
  const toVote = voting.flatMap((challenge, index): HomeAction[] => {
    const round = rounds[index]?.data;
    const isAsked = round?.state === 'open' && round.eligible && round.own.voted < round.own.votable;
    return isAsked ? [{ kind: 'vote', challenge, round }] : [];
  });
  const toDecide = challenges
    .filter((challenge) => challenge.phase === 'review' && mayReadBrief(me, challenge))
    .map((challenge): HomeAction => ({ kind: 'decide', challenge }));
  const toShare = challenges
    .filter(({ phase }) => phase === 'ideation' && maySubmit(me))
    .map((challenge): HomeAction => ({ kind: 'share', challenge }));
  return {
    actions: [toDecide, toVote, toShare].flatMap((actions) => actions.sort(soonestFirst)),
    loading: rounds.some((round) => round.isPending),
  };
}

/** Until when it asks for somebody; undefined where nobody said. */
export function endOf(action: HomeAction): string | undefined {
  if (action.kind === 'vote') return action.round.closesAt;
  const { phase, phases, promisedBy } = action.challenge;
  if (action.kind === 'decide') return promisedBy ?? undefined;
  return phases.find((window) => window.phase === phase)?.endsAt;
}

const momentOf = (action: HomeAction): number => Date.parse(endOf(action) ?? '') || Number.MAX_SAFE_INTEGER;
const soonestFirst = (one: HomeAction, other: HomeAction): number => momentOf(one) - momentOf(other);
