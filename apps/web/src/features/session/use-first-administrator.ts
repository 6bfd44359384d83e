import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { FirstAdministrator } from '../../api/types.js';
import { useIdempotentSend } from '../../lib/idempotency-keys.js';
import { useSignIn } from './use-sign-in.js';

/**
 * Registers the first administrator, then signs in. The link works once: when only the signing in failed, `data` is
 * `registered` and the person signs in by hand.
 */
export function useFirstAdministrator() {
  const sendOnce = useIdempotentSend();
  const signIn = useSignIn();
  return useMutation({
    mutationFn: async (person: FirstAdministrator): Promise<'signed-in' | 'registered'> => {
      await sendOnce(person, (idempotencyKey) =>
        call<unknown>('POST', '/first-administrator', { body: person, idempotencyKey }),
      );
      const { email, password } = person;
      return signIn.mutateAsync({ email, password }).then(
        () => 'signed-in',
        () => 'registered',
      );
    },
  });
}
