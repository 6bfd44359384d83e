import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { SimilarIdea } from '../../api/types.js';

/** So much of what somebody is writing says what it is about. */
const enoughWritten = 8;
const longest = 2000;
const pauseMs = 500;

/**
 * Ideas that resemble what is being typed, asked after a pause of half a second; at most five.
 * @param shortest fewer characters are not asked for
 */
export function useSimilarIdeas(challengeId: string, text: string, shortest = enoughWritten) {
  const [settled] = useDebouncedValue(text.trim().slice(0, longest), pauseMs);
  const query = useQuery({
    queryKey: ['similar', challengeId, settled],
    queryFn: async ({ signal }) =>
      (
        await call<{ items: SimilarIdea[] }>('GET', `/challenges/${challengeId}/ideas/similar`, {
          query: { q: settled },
          signal,
        })
      ).items,
    enabled: settled.length >= shortest,
    placeholderData: (previous) => previous,
    // A lookup that only helps must not hammer a busy server.
    retry: false,
    staleTime: 60_000,
  });
  return settled.length >= shortest ? (query.data ?? []) : [];
}
