import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, etagOf } from '../../api/client.js';
import type { Desk, DeskRequest, HelpRequest, Page, UnitsCompleteness } from '../../api/types.js';
import { useIdempotentSend } from '../idempotency-keys.js';

const ownKey = ['help-requests', 'own'];

export const useOwnHelpRequests = () =>
  useQuery({
    queryKey: ownKey,
    queryFn: ({ signal }) => call<{ items: HelpRequest[] }>('GET', '/me/help-requests', { signal }),
  });

export function useAskForHelp() {
  const client = useQueryClient();
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: (body: { question: string; page: string }) =>
      sendOnce(body, (idempotencyKey) => call('POST', '/me/help-requests', { body, idempotencyKey })),
    onSuccess: () => client.invalidateQueries({ queryKey: ownKey }),
  });
}

export const useDesk = () =>
  useQuery({ queryKey: ['desk'], queryFn: ({ signal }) => call<Desk>('GET', '/desk', { signal }) });

export const useUnitsCompleteness = () =>
  useQuery({
    queryKey: ['desk', 'completeness'],
    queryFn: ({ signal }) => call<UnitsCompleteness>('GET', '/desk/completeness', { signal }),
  });

export const useOpenHelpRequests = () =>
  useInfiniteQuery({
    queryKey: ['help-requests', 'open'],
    queryFn: ({ pageParam, signal }) =>
      call<Page<DeskRequest>>('GET', '/help-requests', { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Answers a question, or closes it without an answer when none is given. */
export function useSettleHelpRequest(request: DeskRequest) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: string | null) =>
      answer === null
        ? call('POST', `/help-requests/${request.id}/transitions`, {
            body: { to: 'closed' },
            ifMatch: etagOf(request),
          })
        : call('PUT', `/help-requests/${request.id}/answer`, { body: { answer }, ifMatch: etagOf(request) }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['help-requests'] }),
        client.invalidateQueries({ queryKey: ['desk'] }),
      ]),
  });
}
