import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import type { Round, RoundSummary } from '../../api/types.js';

/** The challenge's voting round, or null while it has none. */
export const roundQuery = (challengeId: string) =>
  queryOptions({
    queryKey: ['round', challengeId],
    queryFn: async ({ signal }): Promise<Round | null> => {
      try {
        return await call<Round>('GET', `/challenges/${challengeId}/round`, { signal });
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  });

export function useRound(challengeId: string) {
  return useQuery(roundQuery(challengeId));
}

const roundsQuery = (challengeId: string) =>
  queryOptions({
    queryKey: ['round', challengeId, 'all'],
    queryFn: async ({ signal }) =>
      (await call<{ items: RoundSummary[] }>('GET', `/challenges/${challengeId}/rounds`, { signal })).items,
  });

/** All voting rounds of the challenge, the newest first. */
export function useRounds(challengeId: string) {
  return useQuery(roundsQuery(challengeId));
}
