import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { AccessToken } from '../../api/types.js';
import { useIdempotentSend } from '../../lib/idempotency-keys.js';

const key = ['tokens'];

export interface NewToken {
  readonly name: string;
  readonly scopes: ('read' | 'write')[];
  readonly expiresAt?: string;
}

export function useTokens() {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await call<{ items: AccessToken[] }>('GET', '/me/tokens', { signal })).items,
  });
}

export function useMakeToken() {
  const client = useQueryClient();
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: (token: NewToken) =>
      sendOnce(token, (idempotencyKey) =>
        call<AccessToken>('POST', '/me/tokens', { body: token, idempotencyKey }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (tokenId: string) => call<undefined>('DELETE', `/me/tokens/${tokenId}`),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
