import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type {
  AccessLogEntry,
  Delegation,
  NewGrant,
  Page,
  PersonRights,
  Role,
  RoleRequest,
  WhoMayWhat,
} from '../../api/types.js';
import { useIdempotentSend } from '../idempotency-keys.js';
import { meQuery } from './me.js';

const rightsKey = (personId: string) => ['rights', personId];
const requestsKey = ['role-requests'];
const delegatesKey = ['delegates'];

export function usePersonRights(personId: string) {
  return useQuery({
    queryKey: rightsKey(personId),
    queryFn: ({ signal }) => call<PersonRights>('GET', `/people/${personId}/grants`, { signal }),
  });
}

export function useRoleRequests() {
  return useQuery({
    queryKey: requestsKey,
    queryFn: ({ signal }) => call<{ items: RoleRequest[] }>('GET', '/role-requests', { signal }),
  });
}

/** What is known of rights is asked again after every change: one act may touch several lists. */
function useRefresh(personId?: string) {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [requestsKey, ['access-log'], ...(personId ? [rightsKey(personId)] : [['rights']])].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

export function useChangeRoles(personId: string) {
  const refresh = useRefresh(personId);
  return useMutation({
    mutationFn: (change: { roles: Role[]; reason?: string }) =>
      call<{ roles: Role[]; requested: RoleRequest[] }>('PUT', `/people/${personId}/roles`, { body: change }),
    onSuccess: refresh,
  });
}

export function useGrantRole(personId: string) {
  const refresh = useRefresh(personId);
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: (grant: NewGrant) =>
      sendOnce(grant, (idempotencyKey) =>
        call<{ id: string; state: 'held' | 'requested' }>('POST', `/people/${personId}/grants`, {
          body: grant,
          idempotencyKey,
        }),
      ),
    onSuccess: refresh,
  });
}

export function useRevokeGrant(personId: string) {
  const refresh = useRefresh(personId);
  return useMutation({
    mutationFn: (grantId: string) => call<undefined>('DELETE', `/people/${personId}/grants/${grantId}`),
    onSuccess: refresh,
  });
}

export function useDecideRoleRequest() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, to }: { id: string; to: 'approved' | 'rejected' }) =>
      call<undefined>('POST', `/role-requests/${id}/transitions`, { body: { to } }),
    onSettled: refresh,
  });
}

export function useAccessLog() {
  return useInfiniteQuery({
    queryKey: ['access-log'],
    queryFn: ({ pageParam, signal }) =>
      call<Page<AccessLogEntry>>('GET', '/access-log', {
        query: { cursor: pageParam, limit: 30 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useWhoMayWhat() {
  return useQuery({
    queryKey: ['permissions'],
    queryFn: ({ signal }) => call<WhoMayWhat>('GET', '/permissions', { signal }),
    staleTime: Infinity,
  });
}

export function useDelegations() {
  return useQuery({
    queryKey: delegatesKey,
    queryFn: ({ signal }) => call<{ items: Delegation[] }>('GET', '/me/delegates', { signal }),
  });
}

export function useAppointDelegate() {
  const client = useQueryClient();
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: (delegate: { delegateId: string; endsAt: string }) =>
      sendOnce(delegate, (idempotencyKey) =>
        call<{ id: string }>('POST', '/me/delegates', { body: delegate, idempotencyKey }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: delegatesKey }),
  });
}

export function useDismissDelegate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (delegationId: string) => call<undefined>('DELETE', `/me/delegates/${delegationId}`),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: delegatesKey }),
        client.invalidateQueries({ queryKey: meQuery.queryKey }),
      ]),
  });
}
