import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Bias } from '../../api/types.js';

/** What may have made the result of a round other than people meant. @param round the newest when left out */
export function useBias(challengeId: string, round: number | undefined) {
  return useQuery({
    queryKey: ['bias', challengeId, round ?? null],
    queryFn: ({ signal }) =>
      call<Bias>('GET', `/challenges/${challengeId}/bias`, { query: { round }, signal }),
  });
}
