import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type SignInMethods = components['schemas']['SignInMethodsAnswer'];

/** How one can sign in here. */
export function useSignInMethods() {
  return useQuery({
    queryKey: ['sign-in-methods'],
    queryFn: ({ signal }) => call<SignInMethods>('GET', '/sign-in-methods', { signal }),
    staleTime: 10 * 60_000,
  });
}
