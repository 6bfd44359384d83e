import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Ranking, Representative } from '../../api/types.js';

/** The few ideas in which people find themselves; undefined until it is known, and where it is not told. */
export function useRepresentative(
  { challengeId, method, version }: Pick<Ranking, 'challengeId' | 'method' | 'version'>,
  round: number | undefined,
): Representative | undefined {
  return useQuery({
    enabled: method === 'agree-disagree-pass',
    queryKey: ['representative', challengeId, round ?? null, version],
    queryFn: ({ signal }) =>
      call<Representative>('GET', `/challenges/${challengeId}/representative`, { query: { round }, signal }),
    placeholderData: (earlier) => earlier,
  }).data;
}
