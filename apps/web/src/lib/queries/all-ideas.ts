import { useEffect } from 'react';
import { useIdeas } from './ideas.js';

/** Every idea of a challenge, page after page. @returns `complete` once the last one has come */
export function useAllIdeas(challengeId: string) {
  const query = useIdeas(challengeId, 'newest', 100);
  const { hasNextPage, isFetchingNextPage, fetchNextPage, error } = query;
  const wantsMore = hasNextPage && !isFetchingNextPage && !error;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);
  const ideas = (query.data?.pages ?? []).flatMap((page) => page.items);
  return { query, ideas, complete: query.data !== undefined && !hasNextPage };
}
