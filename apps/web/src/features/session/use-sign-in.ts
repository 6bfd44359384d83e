import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Me } from '../../api/types.js';
import { newIdempotencyKey } from '../../lib/idempotency-keys.js';
import { meQuery } from '../../lib/queries/me.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code?: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) =>
      call<Me>('POST', '/sessions', { body: credentials, idempotencyKey: newIdempotencyKey() }),
    onSuccess: (me) => {
      // Whatever the person before saw in this tab must not be shown to the next one.
      client.clear();
      client.setQueryData(meQuery.queryKey, me);
    },
  });
}
