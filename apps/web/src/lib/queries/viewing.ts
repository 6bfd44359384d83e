import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Viewing } from '../../api/types.js';

/** As whom this session looks at the app, and until when. */
export function useViewing(isViewing: boolean) {
  return useQuery({
    queryKey: ['viewing'],
    queryFn: ({ signal }) => call<{ viewing: Viewing | null }>('GET', '/view-as', { signal }),
    enabled: isViewing,
  });
}

// From one person's eyes to another's nothing that was loaded holds: the app starts again from its first page.
const startAgain = (): void => window.location.assign('/');

export function useViewAs() {
  return useMutation({
    mutationFn: (viewing: { personId: string; reason: string }) =>
      call<Viewing>('POST', '/view-as', { body: viewing }),
    onSuccess: startAgain,
  });
}

export function useStopViewing() {
  return useMutation({ mutationFn: () => call<undefined>('DELETE', '/view-as'), onSuccess: startAgain });
}
