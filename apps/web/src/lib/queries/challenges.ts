import { queryOptions, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Challenge, Page } from '../../api/types.js';
import { useLive } from '../live-stream.js';

export interface ChallengeFilter {
  readonly phase?: string;
  readonly domainId?: string;
}

export const challengeQuery = (challengeId: string) =>
  queryOptions({
    queryKey: ['challenge', challengeId],
    queryFn: ({ signal }) => call<Challenge>('GET', `/challenges/${challengeId}`, { signal }),
  });

export function useChallenge(challengeId: string) {
  return useQuery(challengeQuery(challengeId));
}

export function useChallenges(filter: ChallengeFilter = {}) {
  return useInfiniteQuery({
    queryKey: ['challenges', filter],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Challenge>>('GET', '/challenges', {
        query: { ...filter, cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Follows a challenge: when its phase moves, everything that hangs on the phase is asked again. */
export function useChallengeLive(challengeId: string): void {
  const client = useQueryClient();
  useLive([`challenge:${challengeId}`], (event) => {
    if (event.type !== 'challenge-changed' && event.type !== 'resync') return;
    for (const key of ['challenge', 'round', 'ballot', 'ranking', 'brief', 'merge-notices']) {
      void client.invalidateQueries({ queryKey: [key, challengeId] });
    }
    void client.invalidateQueries({ queryKey: ['challenges'] });
  });
}
