import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Idea, Merge, MergePreview, MergeTrail, OwnVote } from '../../api/types.js';
import { useIdempotentSend } from '../../lib/idempotency-keys.js';

/** Where an idea went up, and what went up in it. */
export function useMergeTrail(ideaId: string) {
  return useQuery({
    queryKey: ['merge-trail', ideaId],
    queryFn: ({ signal }) => call<MergeTrail>('GET', `/ideas/${ideaId}/merge-trail`, { signal }),
  });
}

/** All merges of a challenge with their reasons and, when they may be seen, their numbers. */
export function useMerges(challengeId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['merges', challengeId],
    queryFn: async ({ signal }) =>
      (await call<{ items: Merge[] }>('GET', `/challenges/${challengeId}/merges`, { signal })).items,
    enabled,
  });
}

/** Whether the reader's own vote on this idea was cast on one that went up in it. */
export function useIsOwnVoteMoved(idea: Idea, enabled: boolean): boolean {
  const ballot = useQuery({
    queryKey: ['ballot-moved', idea.challengeId],
    queryFn: async ({ signal }) =>
      (await call<{ items: OwnVote[] }>('GET', `/challenges/${idea.challengeId}/ballot`, { signal })).items,
    enabled,
    // Whoever looks at the app as somebody else is not shown their ballot.
    retry: false,
  });
  return ballot.data?.some(({ ideaId, castOn }) => ideaId === idea.id && castOn) ?? false;
}

export function useMergePreview(ideaId: string, into: string | null) {
  return useQuery({
    queryKey: ['merge-preview', ideaId, into],
    queryFn: ({ signal }) => call<MergePreview>('GET', `/ideas/${ideaId}/merge`, { query: { into }, signal }),
    enabled: into !== null,
    retry: false,
    staleTime: 0,
  });
}

function useMergesChanged(challengeId: string) {
  const client = useQueryClient();
  return (): void => {
    for (const queryKey of [
      ['merge-trail'],
      ['merges', challengeId],
      ['ideas', challengeId],
      ['ballot', challengeId],
    ])
      void client.invalidateQueries({ queryKey });
  };
}

export function useMergeIdea(idea: Idea) {
  const changed = useMergesChanged(idea.challengeId);
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: (body: { readonly into: string; readonly reason: string }) =>
      sendOnce(body, (idempotencyKey) =>
        call<unknown>('POST', `/ideas/${idea.id}/merge`, { body, idempotencyKey }),
      ),
    onSuccess: changed,
  });
}

export function useUndoMerge({ absorbedId }: Merge, challengeId: string) {
  const changed = useMergesChanged(challengeId);
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: (reason: string) =>
      sendOnce(reason, (idempotencyKey) =>
        call<unknown>('POST', `/ideas/${absorbedId}/merge/undo`, { body: { reason }, idempotencyKey }),
      ),
    onSuccess: changed,
  });
}
