import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Ranking, SharedGround } from '../../api/types.js';

/** What every part of the roll can live with; undefined until it is known, and where it is not told. */
export function useSharedGround(
  { challengeId, method, version }: Pick<Ranking, 'challengeId' | 'method' | 'version'>,
  round: number | undefined,
): SharedGround | undefined {
  return useQuery({
    enabled: method === 'agree-disagree-pass',
    queryKey: ['shared-ground', challengeId, round ?? null, version],
    queryFn: ({ signal }) =>
      call<SharedGround>('GET', `/challenges/${challengeId}/shared-ground`, { query: { round }, signal }),
    placeholderData: (earlier) => earlier,
  }).data;
}
