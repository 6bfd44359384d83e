import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Page, ProvisioningEntry, ScimConnection, ScimToken } from '../../api/types.js';

const tokensKey = ['scim-tokens'];

/** The tokens of identity providers, and the address at which they come in; for administrators. */
export function useScimConnection() {
  return useQuery({
    queryKey: tokensKey,
    queryFn: ({ signal }) => call<ScimConnection>('GET', '/scim-tokens', { signal }),
  });
}

export function useMakeScimToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => call<ScimToken>('POST', '/scim-tokens', { body: { name } }),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensKey }),
  });
}

export function useRevokeScimToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (tokenId: string) => call<undefined>('DELETE', `/scim-tokens/${tokenId}`),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensKey }),
  });
}

export function useProvisioningLog(outcome: ProvisioningEntry['outcome'] | undefined) {
  return useInfiniteQuery({
    queryKey: ['provisioning-log', outcome ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call<Page<ProvisioningEntry>>('GET', '/provisioning-log', {
        query: { ...(outcome ? { outcome } : {}), cursor: pageParam, limit: 30 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
