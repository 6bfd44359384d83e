import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../api/client.js';
import type { Ranking } from '../../api/types.js';
import { useLive } from '../../lib/live-stream.js';

const pageSize = 50;
/** At most one refresh in this time, however fast the votes come in. */
const calmMs = 2_000;
/** Everybody hears of a change at once, and is to ask for it spread over this time. */
const spreadMs = 500;

/** @param round the number of an earlier round; the newest when left out */
export function useRanking(challengeId: string, round?: number) {
  const client = useQueryClient();
  const soon = useCalm(() => {
    void client.invalidateQueries({ queryKey: ['ranking', challengeId] });
    void client.invalidateQueries({ queryKey: ['round', challengeId] });
  });
  useLive([`ranking:${challengeId}`], (event) => {
    if (event.type === 'ranking-changed' || event.type === 'resync') soon();
  });
  return useInfiniteQuery({
    queryKey: ['ranking', challengeId, round ?? null],
    queryFn: ({ pageParam, signal }) =>
      call<Ranking>('GET', `/challenges/${challengeId}/ranking`, {
        query: { limit: pageSize, cursor: pageParam, round },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Runs `refresh` soon after the first call, and later calls once the calm is over. */
function useCalm(refresh: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastAt = useRef(-calmMs);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    if (timer.current !== undefined) return;
    const calmEndsInMs = Math.max(0, lastAt.current + calmMs - performance.now());
    timer.current = setTimeout(
      () => {
        timer.current = undefined;
        lastAt.current = performance.now();
        refresh();
      },
      calmEndsInMs + Math.random() * spreadMs,
    );
  };
}
