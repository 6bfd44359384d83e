import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../api/client.js';
import type { Ranking } from '../../api/types.js';
import { useLive } from '../../lib/live-stream.js';

const pageSize = 50;
/** At most one refresh in this time, however fast the votes come in. */
const calmMs = 3_000;

export function useRanking(challengeId: string) {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive([`ranking:${challengeId}`], (event) => {
    if (event.type !== 'ranking-changed' && event.type !== 'resync') return;
    if (timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: ['ranking', challengeId] });
      void client.invalidateQueries({ queryKey: ['round', challengeId] });
    }, calmMs);
  });
  return useInfiniteQuery({
    queryKey: ['ranking', challengeId],
    queryFn: ({ pageParam, signal }) =>
      call<Ranking>('GET', `/challenges/${challengeId}/ranking`, {
        query: { limit: pageSize, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
