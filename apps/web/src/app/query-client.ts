import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem.js';

const ofSigningIn = ['wrong-credentials', 'code-needed', 'wrong-code'];

/**
 * The tab's cache. `onSignedOut` is called when a signed-in screen learns that the session is over, and
 * `onSecondFactorRequired` when it hears that nothing goes before the person has set up a second factor.
 */
export function createQueryClient(
  onSignedOut: () => void,
  onSecondFactorRequired: () => void = () => undefined,
): QueryClient {
  const notice = (error: unknown): void => {
    if (error instanceof Problem && error.status === 401 && !ofSigningIn.includes(error.code)) onSignedOut();
    if (error instanceof Problem && error.code === 'second-factor-required') onSecondFactorRequired();
  };
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (!query.meta?.['ownSignIn']) notice(error);
      },
    }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Without a connection a request must fail and say so, not wait in silence.
        networkMode: 'always',
        retry: (count, error) => error instanceof Problem && error.isTemporary && count < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
