import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Ranking, SharedGround, VotingMethod } from '../../api/types.js';

/** A vote is for one idea or not: then parts of a divided roll are counted by themselves. */
const countedByPart: readonly VotingMethod[] = ['agree-disagree-pass', 'support', 'approval'];

/** What every part of the roll can live with; undefined until it is known, and where it is not told. */
export function useSharedGround(
  { challengeId, method, version }: Pick<Ranking, 'challengeId' | 'method' | 'version'>,
  round: number | undefined,
): SharedGround | undefined {
  return useQuery({
    enabled: countedByPart.includes(method),
    queryKey: ['shared-ground', challengeId, round ?? null, version],
    queryFn: ({ signal }) =>
      call<SharedGround>('GET', `/challenges/${challengeId}/shared-ground`, { query: { round }, signal }),
    placeholderData: (earlier) => earlier,
  }).data;
}
