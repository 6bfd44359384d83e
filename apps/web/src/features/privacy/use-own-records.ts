import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, download } from '../../api/client.js';
import type { AccessLogEntry, OwnErasure, Page, PersonalPart } from '../../api/types.js';

const erasureKey = ['own-erasure'];

/** What is kept of people and why: the same for everybody, and for as long as the page is open. */
export function useRecordParts() {
  return useQuery({
    queryKey: ['record-parts'],
    queryFn: async ({ signal }) =>
      (await call<{ items: PersonalPart[] }>('GET', '/me/records', { signal })).items,
    staleTime: Infinity,
  });
}

export function useOwnErasure() {
  return useQuery({
    queryKey: erasureKey,
    queryFn: ({ signal }) => call<OwnErasure>('GET', '/me/erasure', { signal }),
  });
}

export function usePlanErasure() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<OwnErasure>('POST', '/me/erasure', { body: { isUnderstood: true } }),
    onSuccess: (planned) => client.setQueryData(erasureKey, planned),
  });
}

export function useCancelErasure() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<undefined>('DELETE', '/me/erasure'),
    onSettled: () => client.invalidateQueries({ queryKey: erasureKey }),
  });
}

/** Who changed one's rights, and who looked at the app as oneself: the newest ones. */
export function useOwnAccessLog() {
  return useQuery({
    queryKey: ['own-access-log'],
    queryFn: async ({ signal }) =>
      (await call<Page<AccessLogEntry>>('GET', '/me/access-log', { query: { limit: 20 }, signal })).items,
  });
}

export function useExport() {
  return useMutation({ mutationFn: () => download('/me/export', 'zwerm.zip') });
}
