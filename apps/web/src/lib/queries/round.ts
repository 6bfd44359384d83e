import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import type { Round, RoundSummary } from '../../api/types.js';

/**
 * A voting round of the challenge, or null while it has none.
 * @param number of an earlier one; the newest when left out
 */
export const roundQuery = (challengeId: string, number?: number) =>
  queryOptions({
    queryKey: number === undefined ? ['round', challengeId] : ['round', challengeId, number],
    queryFn: async ({ signal }): Promise<Round | null> => {
      try {
        const query = { round: number };
        return await call<Round>('GET', `/challenges/${challengeId}/round`, { query, signal });
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  });

export function useRound(challengeId: string, number?: number) {
  return useQuery(roundQuery(challengeId, number));
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
