import { useEffect } from 'react';
import { useIdeas } from '../../lib/queries/ideas.js';

const pageSize = 50;

/** The ideas in the person's own random order; the next page comes when fewer than `ahead` are left to judge. */
export function useBallotIdeas(challengeId: string, isJudged: (ideaId: string) => boolean, ahead = 10) {
  const query = useIdeas(challengeId, 'random', pageSize);
  const ideas = (query.data?.pages ?? []).flatMap((page) => page.items);
  const left = ideas.filter((idea) => !isJudged(idea.id));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const wantsMore = left.length < ahead && hasNextPage && !isFetchingNextPage && !query.error;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);
  return { query, ideas, left, complete: query.data !== undefined && !hasNextPage };
}
