import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Idea, Page } from '../../api/types.js';

export type IdeaOrder = 'random' | 'newest';

export const ideaQuery = (ideaId: string) =>
  queryOptions({
    queryKey: ['idea', ideaId],
    queryFn: ({ signal }) => call<Idea>('GET', `/ideas/${ideaId}`, { signal }),
  });

export function useIdea(ideaId: string) {
  return useQuery(ideaQuery(ideaId));
}

/** The challenge's ideas, page by page; `random` is the reader's own fixed order. */
export function useIdeas(challengeId: string, order: IdeaOrder, pageSize: number) {
  return useInfiniteQuery({
    queryKey: ['ideas', challengeId, order, pageSize],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Idea>>('GET', `/challenges/${challengeId}/ideas`, {
        query: { order, limit: pageSize, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

const mostIds = 100;

/** These ideas of a challenge, as far as the reader may see them, in no order. */
export async function ideasById(
  challengeId: string,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Idea[]> {
  const found: Idea[] = [];
  for (let start = 0; start < ids.length; start += mostIds) {
    const page = await call<Page<Idea>>('GET', `/challenges/${challengeId}/ideas`, {
      query: { ids: ids.slice(start, start + mostIds).join(','), limit: mostIds },
      ...(signal ? { signal } : {}),
    });
    found.push(...page.items);
  }
  return found;
}
