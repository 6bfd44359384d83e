import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { call, etagOf } from '../../api/client.js';
import type { Language, Me } from '../../api/types.js';

/** Asked before every signed-in screen; the router itself turns its 401 into the sign-in screen. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call<Me>('GET', '/me', { signal }),
  staleTime: 5 * 60_000,
  meta: { ownSignIn: true },
});

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function useChangeMe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: { displayName?: string; language?: Language }) => {
      const me = await client.query({ ...meQuery, staleTime: 'static' });
      return call<Me>('PATCH', '/me', { body: change, ifMatch: etagOf(me) });
    },
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
    // Another tab may have changed the profile: the next attempt then starts from the newest version.
    onError: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}
