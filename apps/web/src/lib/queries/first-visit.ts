import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';

export const firstVisitQuery = queryOptions({
  queryKey: ['first-visit'],
  queryFn: ({ signal }) => call<{ isAhead: boolean }>('GET', '/me/first-visit', { signal }),
  staleTime: Infinity,
  retry: false,
});

/** Ends the first visit for good. */
export function useEndFirstVisit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (outcome: 'finished' | 'skipped') => call('PUT', '/me/first-visit', { body: { outcome } }),
    onMutate: () => client.setQueryData(firstVisitQuery.queryKey, { isAhead: false }),
  });
}
