import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Idea } from '../../api/types.js';
import { ideasById } from '../../lib/queries/ideas.js';
import { serve, type DeckIdea } from './use-next-ideas.js';

const step = 50;
/** What the server gives in one answer; a ballot with more ideas than this shows those the fewest people have seen. */
const mostServed = 500;

interface Part {
  readonly judged: readonly Idea[];
  readonly served: readonly DeckIdea[];
  readonly isLast: boolean;
  readonly isDoneForToday: boolean;
}

/**
 * The ideas of a ballot that shows many at once: first what this person judged before, then the others in the order in
 * which the server hands out attention. What they may not judge is not among them.
 * @param judgedIds as they were when the ballot was opened, so that no idea moves while somebody looks at it
 */
export function useBallotIdeas(challengeId: string, judgedIds: readonly string[]) {
  const [judgedAtFirst] = useState(() => [...new Set(judgedIds)]);
  const query = useInfiniteQuery<Part, Error, { pages: Part[] }, QueryKey, number>({
    queryKey: ['ballot-ideas', challengeId],
    // Asking for more gives the same ideas again, as long as they are not judged, and then the next ones.
    queryFn: async ({ pageParam: count, signal }) => {
      const isFirst = count === step;
      const [judged, { ideas, ...rest }] = await Promise.all([
        isFirst ? ideasById(challengeId, judgedAtFirst, signal) : [],
        serve(challengeId, count, signal),
      ]);
      return { judged, served: ideas, ...rest };
    },
    initialPageParam: step,
    getNextPageParam: ({ isLast }, _pages, count) =>
      isLast || count >= mostServed ? null : Math.min(mostServed, count + step),
    staleTime: Infinity,
    gcTime: 0,
  });
  const pages = query.data?.pages ?? [];
  const served = pages.flatMap((page) => page.served);
  const all = [...pages.flatMap((page) => page.judged), ...served];
  const tokens = new Map(served.map(({ id, servedToken }) => [id, servedToken]));
  const { fetchNextPage } = query;
  return {
    query,
    ideas: [...new Map(all.map((idea) => [idea.id, idea])).values()],
    tokenOf: (ideaId: string): string | undefined => tokens.get(ideaId),
    hasMore: query.hasNextPage,
    isFetchingMore: query.isFetchingNextPage,
    /** More ideas are on the ballot than one person is shown at a time. */
    isCutOff: !query.hasNextPage && pages.length > 0 && !pages.at(-1)?.isLast,
    isDoneForToday: pages.at(-1)?.isDoneForToday ?? false,
    more: useCallback(() => void fetchNextPage(), [fetchNextPage]),
  };
}

export type BallotIdeas = ReturnType<typeof useBallotIdeas>;

/** Fetches more as long as somebody needs it and there is more. */
export function useMoreWhile(source: BallotIdeas, isNeeded: boolean): void {
  const { hasMore, isFetchingMore, query, more } = source;
  const wantsMore = isNeeded && hasMore && !isFetchingMore && !query.error;
  const { data } = query;
  useEffect(() => {
    // Looks again at each answer: a fast one may come and go between two renders.
    if (wantsMore) more();
  }, [wantsMore, more, data]);
}
