import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call, etagOf } from '../../api/client.js';
import type { Idea } from '../../api/types.js';
import { useIdempotentSend } from '../../lib/idempotency-keys.js';
import { ideaLimits } from './idea-text.js';
import { ideaQuery } from '../../lib/queries/ideas.js';

export interface NewIdea {
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
}

function keep(client: QueryClient, idea: Idea): void {
  client.setQueryData(ideaQuery(idea.id).queryKey, idea);
  void client.invalidateQueries({ queryKey: ['ideas', idea.challengeId] });
  void client.invalidateQueries({ queryKey: ['versions', idea.id] });
}

export function useSubmitIdea(challengeId: string) {
  const client = useQueryClient();
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: ({ title, body, draft }: NewIdea) => {
      const fields = {
        body,
        ...(title.length >= ideaLimits.titleMin ? { title } : {}),
        ...(draft ? { draft } : {}),
      };
      return sendOnce(fields, (idempotencyKey) =>
        call<Idea>('POST', `/challenges/${challengeId}/ideas`, { body: fields, idempotencyKey }),
      );
    },
    onSuccess: (idea) => keep(client, idea),
  });
}

export function useEditIdea(ideaId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, title, body }: { version: number; title: string; body: string }) =>
      call<Idea>('PATCH', `/ideas/${ideaId}`, {
        body: { title, body },
        ifMatch: etagOf({ id: ideaId, version }),
      }),
    onSuccess: (idea) => keep(client, idea),
  });
}

export function useNameCoAuthors({ id, version }: Idea) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personIds: readonly string[]) =>
      call<Idea>('PUT', `/ideas/${id}/co-authors`, {
        body: { personIds },
        ifMatch: etagOf({ id, version }),
      }),
    onSuccess: (idea) => keep(client, idea),
    // Somebody stepped out, or another tab saved: show what there is now.
    onError: () => client.invalidateQueries({ queryKey: ideaQuery(id).queryKey }),
  });
}

export function useStepOut({ id, challengeId }: Idea) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('DELETE', `/ideas/${id}/co-authors/me`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['ideas', challengeId] });
      await client.invalidateQueries({ queryKey: ideaQuery(id).queryKey });
    },
  });
}

export function useIdeaTransition(ideaId: string) {
  const client = useQueryClient();
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: (to: 'submitted' | 'withdrawn') =>
      sendOnce(to, (idempotencyKey) =>
        call<Idea>('POST', `/ideas/${ideaId}/transitions`, { body: { to }, idempotencyKey }),
      ),
    onSuccess: (idea) => keep(client, idea),
  });
}
