import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { OwnIdentity } from '../../api/types.js';

export function useIdentities() {
  return useQuery({
    queryKey: ['identities'],
    queryFn: async ({ signal }) =>
      (await call<{ items: OwnIdentity[] }>('GET', '/me/identities', { signal })).items,
  });
}

/** All sessions end with it, also this one. */
export function useUnlinkIdentity() {
  return useMutation({ mutationFn: (id: string) => call<undefined>('DELETE', `/me/identities/${id}`) });
}
