import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call, etagOf } from '../../api/client.js';
import type { Challenge, ChallengeFields, Phase } from '../../api/types.js';
import { useIdempotencyKey } from '../../lib/idempotency-keys.js';
import { challengeQuery } from '../../lib/queries/challenges.js';

function keep(client: QueryClient, challenge: Challenge): void {
  client.setQueryData(challengeQuery(challenge.id).queryKey, challenge);
  void client.invalidateQueries({ queryKey: ['challenges'] });
  void client.invalidateQueries({ queryKey: ['round', challenge.id] });
}

export function useCreateChallenge() {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (fields: ChallengeFields) =>
      call<Challenge>('POST', '/challenges', { body: fields, idempotencyKey: keyFor(fields) }),
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
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (move: { to: Phase; reason?: string }) =>
      call<Challenge>('POST', `/challenges/${challengeId}/transitions`, {
        body: move,
        idempotencyKey: keyFor(move),
      }),
    onSuccess: (challenge) => keep(client, challenge),
  });
}

export function useAnnounce() {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (challengeId: string) =>
      call<Challenge>('POST', `/challenges/${challengeId}/transitions`, {
        body: { to: 'announced' },
        idempotencyKey: keyFor(challengeId),
      }),
    onSuccess: (challenge) => keep(client, challenge),
  });
}
