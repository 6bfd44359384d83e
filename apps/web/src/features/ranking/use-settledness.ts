import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Ranking, Settledness } from '../../api/types.js';

/** How settled the top of this ranking is; undefined until it is known, and where it is not told. */
export function useSettledness(
  { challengeId, version }: Pick<Ranking, 'challengeId' | 'version'>,
  round: number | undefined,
): Settledness | undefined {
  return useQuery({
    queryKey: ['settledness', challengeId, round ?? null, version],
    queryFn: ({ signal }) =>
      call<Settledness>('GET', `/challenges/${challengeId}/settledness`, { query: { round }, signal }),
    placeholderData: (earlier) => earlier,
  }).data;
}
