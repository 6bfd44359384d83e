import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { call } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import type { OwnVote, Round, VoteValue } from '../../api/types.js';
import { useMe } from '../../lib/queries/me.js';
import type { Mark } from './ballot-saver.js';
import { useReadRules } from './use-read-rules.js';
import { storageKeyOf, type PendingVote, type QueueState, type SetAnswer } from './saving.js';
import { VoteQueue } from './vote-queue.js';

const ballotQuery = (challengeId: string) =>
  queryOptions({
    queryKey: ['ballot', challengeId],
    queryFn: async ({ signal }) =>
      (await call<{ items: OwnVote[] }>('GET', `/challenges/${challengeId}/ballot`, { signal })).items,
  });

export function useOwnVotes(challengeId: string) {
  return useQuery(ballotQuery(challengeId));
}

/** The same ballot as marks, for the screens that save it whole. */
export const marksOf = (saved: readonly OwnVote[]): Mark[] =>
  saved.flatMap(({ ideaId, aspect, value, reason }) =>
    value === null ? [] : [{ ideaId, aspect, value, ...(reason ? { reason } : {}) }],
  );

export interface Ballot {
  /** The person's choices as they see them: saved ones, overlaid with those on their way. */
  readonly votes: ReadonlyMap<string, VoteValue>;
  readonly queue: QueueState;
  cast(ideaId: string, value: VoteValue | null, servedToken?: string): void;
  answerSet(set: SetAnswer): void;
}

export function useBallot(round: Round, saved: readonly OwnVote[]): Ballot {
  const { challengeId } = round;
  const client = useQueryClient();
  const me = useMe();
  const read = useReadRules(challengeId);
  const [queue] = useState(
    () =>
      new VoteQueue({
        storageKey: storageKeyOf('votes', me.id, round),
        send: (vote) => (vote.set ? sendSet(challengeId, vote, read.current) : sendVote(vote, read.current)),
        onSaved: (vote) =>
          client.setQueryData(ballotQuery(challengeId).queryKey, (previous = []) => [
            ...previous.filter((one) => one.ideaId !== vote.ideaId || one.aspect !== vote.aspect),
            vote,
          ]),
        // Asking anything as a signed-in screen leads to the sign-in screen with the way back.
        onSignedOut: () => void client.invalidateQueries({ queryKey: ['ballot', challengeId] }),
      }),
  );
  useEffect(() => {
    queue.start();
    return () => {
      queue.stop();
      void client.invalidateQueries({ queryKey: ['round', challengeId] });
    };
  }, [queue, client, challengeId]);
  const state = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const votes = useMemo(() => overlay(saved, state), [saved, state]);
  return {
    votes,
    queue: state,
    cast: (...vote) => queue.cast(...vote),
    answerSet: (set) => queue.answerSet(set),
  };
}

async function sendSet(
  challengeId: string,
  { ideaId, set }: PendingVote,
  rulesVersion: number | undefined,
): Promise<OwnVote> {
  await call('PUT', `/challenges/${challengeId}/best-worst`, { body: { ...set, rulesVersion } });
  return { ideaId, aspect: '', value: null, revision: 1, castAt: new Date().toISOString() };
}

async function sendVote(
  { ideaId, value, servedToken }: PendingVote,
  rulesVersion: number | undefined,
): Promise<OwnVote> {
  if (value !== null)
    return call<OwnVote>('PUT', `/ideas/${ideaId}/vote`, {
      body: { value, rulesVersion, ...(servedToken ? { servedToken } : {}) },
    });
  try {
    return await call<OwnVote>('DELETE', `/ideas/${ideaId}/vote`);
  } catch (error) {
    // Taken back before it ever arrived: there is nothing to take back, which is what was asked.
    if (!(error instanceof Problem) || error.code !== 'no-vote-to-withdraw') throw error;
    return { ideaId, aspect: '', value: null, revision: 0, castAt: new Date().toISOString() };
  }
}

/** An answer counts until the loaded ballot has it, or a later choice made on another device. */
function overlay(ballot: readonly OwnVote[], { answered, pending }: QueueState): Map<string, VoteValue> {
  const votes = new Map<string, VoteValue>();
  // What it says of pairs is no vote on an idea.
  const saved = ballot.filter(({ aspect }) => !aspect);
  // A vote that counts here but was cast on a merged idea has revisions of its own.
  const revisions = new Map(saved.map(({ ideaId, revision, castOn }) => [ideaId, castOn ? 0 : revision]));
  const newer = answered.filter(({ ideaId, revision }) => revision >= (revisions.get(ideaId) ?? 0));
  for (const { ideaId, value } of [...saved, ...newer, ...pending]) {
    if (value === null) votes.delete(ideaId);
    else votes.set(ideaId, value);
  }
  return votes;
}
