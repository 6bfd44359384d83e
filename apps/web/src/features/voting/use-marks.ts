import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../../api/client.js';
import type { Round } from '../../api/types.js';
import { useMe } from '../../lib/queries/me.js';
import { useReadRules } from './use-read-rules.js';
import { useUndo } from './use-undo.js';
import { storageKeyOf } from './saving.js';
import { BallotSaver, type Mark, type SaverState } from './ballot-saver.js';

/** A ballot that is saved as a whole. */
export interface MarksBallot {
  readonly marks: readonly Mark[];
  readonly queue: SaverState;
  at(ideaId: string, aspect?: string): Mark | undefined;
  /** Null takes what is there away. */
  set(ideaId: string, value: string | null, more?: { aspect?: string; reason?: string }): void;
  replace(marks: readonly Mark[]): void;
  /** Takes the last change back; undefined when there is none, or it was long ago. */
  readonly undo: (() => void) | undefined;
}

export function useMarks(round: Round, saved: readonly Mark[]): MarksBallot {
  const { challengeId } = round;
  const fewest = round.rules.fewest ?? 0;
  const client = useQueryClient();
  const me = useMe();
  const read = useReadRules(challengeId);
  const [saver] = useState(
    () =>
      new BallotSaver(saved, {
        storageKey: storageKeyOf('ballot', me.id, round),
        send: async (votes) => {
          const body = { votes: votes.map(toVote), rulesVersion: read.current };
          await call('PUT', `/challenges/${challengeId}/ballot`, { body });
        },
        isLongEnough: (marks) => marks.length === 0 || marks.length >= fewest,
        onSignedOut: () => void client.invalidateQueries({ queryKey: ['ballot', challengeId] }),
      }),
  );
  useEffect(() => {
    saver.start();
    return () => {
      saver.stop();
      void client.invalidateQueries({ queryKey: ['round', challengeId] });
      void client.invalidateQueries({ queryKey: ['ballot', challengeId] });
    };
  }, [saver, client, challengeId]);
  const queue = useSyncExternalStore(saver.subscribe, saver.snapshot);
  const { marks } = queue;
  const { offer, undo } = useUndo();
  const change = (next: readonly Mark[]): void => {
    saver.change(next);
    offer(() => saver.change(marks));
  };
  return {
    marks,
    queue,
    at: (ideaId, aspect = '') => marks.find((one) => one.ideaId === ideaId && one.aspect === aspect),
    set(ideaId, value, { aspect = '', reason } = {}) {
      const others = marks.filter((one) => one.ideaId !== ideaId || one.aspect !== aspect);
      change(value === null ? others : [...others, { ideaId, aspect, value, ...(reason ? { reason } : {}) }]);
    },
    replace: change,
    undo,
  };
}

const toVote = ({ ideaId, aspect, value, reason }: Mark) => ({
  ideaId,
  value,
  ...(aspect ? { aspect } : {}),
  ...(reason ? { reason } : {}),
});
