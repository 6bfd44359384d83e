import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { NewSecondFactor, OwnSession, SecondFactor } from '../../api/types.js';
import { newIdempotencyKey } from '../../lib/idempotency-keys.js';

const sessionsKey = ['sessions'];
const secondFactorKey = ['second-factor'];

export function useSessions() {
  return useQuery({
    queryKey: sessionsKey,
    queryFn: async ({ signal }) =>
      (await call<{ items: OwnSession[] }>('GET', '/me/sessions', { signal })).items,
  });
}

/** Ends one session by its id, or all others when none is named. */
export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      call<undefined>('DELETE', id === null ? '/me/sessions' : `/me/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
}

export function useSecondFactor() {
  return useQuery({
    queryKey: secondFactorKey,
    queryFn: ({ signal }) => call<SecondFactor>('GET', '/me/second-factor', { signal }),
  });
}

export function useBeginSecondFactor() {
  return useMutation({ mutationFn: () => call<NewSecondFactor>('POST', '/me/second-factor') });
}

export function useConfirmSecondFactor() {
  return useMutation({
    mutationFn: (code: string) =>
      call<{ recoveryCodes: string[] }>('POST', '/me/second-factor/confirmation', { body: { code } }),
  });
}

export function useRemoveSecondFactor() {
  return useMutation({
    mutationFn: (code: string) => call<undefined>('POST', '/me/second-factor/removal', { body: { code } }),
  });
}

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
}

/** Changes the password and signs in again with the new one, because every session ends with it. */
export function useChangePassword(email: string | null) {
  return useMutation({
    mutationFn: async ({ current, password }: PasswordChange): Promise<'signed-in' | 'signed-out'> => {
      await call<undefined>('PUT', '/me/password', { body: { current, password } });
      if (email === null) return 'signed-out';
      return call('POST', '/sessions', {
        body: { email, password },
        idempotencyKey: newIdempotencyKey(),
      }).then(
        () => 'signed-in',
        () => 'signed-out',
      );
    },
  });
}
