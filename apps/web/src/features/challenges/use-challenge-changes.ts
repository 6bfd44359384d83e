import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call, etagOf } from '../../api/client.js';
import type { Challenge, ChallengeFields, Phase } from '../../api/types.js';
import { useIdempotentSend } from '../../lib/idempotency-keys.js';
import { challengeQuery } from '../../lib/queries/challenges.js';

function keep(client: QueryClient, challenge: Challenge): void {
  client.setQueryData(challengeQuery(challenge.id).queryKey, challenge);
  void client.invalidateQueries({ queryKey: ['challenges'] });
  void client.invalidateQueries({ queryKey: ['round', challenge.id] });
}

export function useCreateChallenge() {
  const client = useQueryClient();
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: (fields: ChallengeFields) =>
      sendOnce(fields, (idempotencyKey) =>
        call<Challenge>('POST', '/challenges', { body: fields, idempotencyKey }),
      ),
    onSuccess: (challenge) => keep(client, challenge),
  });
}

export function useEditChallenge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ from, fields }: { from: Challenge; fields: ChallengeFields }) =>
      call<Challenge>('PATCH', `/challenges/${from.id}`, { body: fields, ifMatch: etagOf(from) }),
    onSuccess: (challenge) => keep(client, challenge),
  });
}

export function useTransition(challengeId: string) {
  const client = useQueryClient();
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: (move: { to: Phase; reason?: string }) =>
      sendOnce(move, (idempotencyKey) =>
        call<Challenge>('POST', `/challenges/${challengeId}/transitions`, { body: move, idempotencyKey }),
      ),
    onSuccess: (challenge) => keep(client, challenge),
  });
}

export function useAnnounce() {
  const client = useQueryClient();
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: (challengeId: string) =>
      sendOnce(challengeId, (idempotencyKey) =>
        call<Challenge>('POST', `/challenges/${challengeId}/transitions`, {
          body: { to: 'announced' },
          idempotencyKey,
        }),
      ),
    onSuccess: (challenge) => keep(client, challenge),
  });
}
