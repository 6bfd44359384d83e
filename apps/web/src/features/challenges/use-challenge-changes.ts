import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call, etagOf } from '../../api/client.js';
import type { Challenge, ChallengeFields, Me, Phase } from '../../api/types.js';
import { useIdempotentSend } from '../../lib/idempotency-keys.js';
import { challengeQuery } from '../../lib/queries/challenges.js';
import { useMe } from '../../lib/queries/me.js';

function keep(client: QueryClient, challenge: Challenge): void {
  client.setQueryData(challengeQuery(challenge.id).queryKey, challenge);
  void client.invalidateQueries({ queryKey: ['challenges'] });
  void client.invalidateQueries({ queryKey: ['round', challenge.id] });
}

/** Who launches only as a delegate launches for their leader, who is the sponsor then. */
function leaderFor({ permissions, grants, actsFor: [leaderId] }: Me): { sponsorId?: string } {
  const launchesThemself = permissions.includes('manage-challenges') || grants.length > 0;
  return launchesThemself || !leaderId ? {} : { sponsorId: leaderId };
}

export function useCreateChallenge() {
  const client = useQueryClient();
  const sendOnce = useIdempotentSend();
  const leader = leaderFor(useMe());
  return useMutation({
    mutationFn: (fields: ChallengeFields) => {
      const body = { ...fields, ...leader };
      return sendOnce(body, (idempotencyKey) =>
        call<Challenge>('POST', '/challenges', { body, idempotencyKey }),
      );
    },
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
