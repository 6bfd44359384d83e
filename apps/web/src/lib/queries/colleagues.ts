import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Colleague, ColleaguePage } from '../../api/types.js';

export interface ColleagueSearch {
  readonly q?: string | undefined;
  readonly groupId?: string | undefined;
  readonly expertise?: string | undefined;
}

export function useColleagues({ q, groupId, expertise }: ColleagueSearch) {
  return useInfiniteQuery({
    queryKey: ['colleagues', q, groupId, expertise],
    queryFn: ({ pageParam, signal }) =>
      call<ColleaguePage>('GET', '/colleagues', {
        query: { q, groupId, expertise, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (previous) => previous,
  });
}

export const useColleague = (personId: string) =>
  useQuery({
    queryKey: ['colleague', personId],
    queryFn: ({ signal }) => call<Colleague>('GET', `/colleagues/${personId}`, { signal }),
  });
