import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnVote, Round } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { ideasById } from '../../lib/queries/ideas.js';
import { useMe } from '../../lib/queries/me.js';
import { useTexts } from '../../lib/texts.js';
import type { Mark } from './ballot-saver.js';
import { keepWaiting, readWaiting, storageKeyOf, type PendingVote } from './saving.js';
import { marksOf, useOwnVotes } from './use-ballot.js';

/** What waited on this device when its round closed, and never arrived: nothing a person chose goes without a word. */
export function LateChoices({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const { votes, isBallotLate, forget } = useLate(round);
  if (votes.length === 0 && !isBallotLate) return null;
  return (
    <Notice tone="danger" icon="warning" role="alert" title={t('vote.lateTitle')}>
      {votes.length > 0 ? <LateVotes challengeId={round.challengeId} votes={votes} /> : null}
      {isBallotLate ? <p>{t('vote.lateBallot')}</p> : null}
      <p>{t(round.keyDestroyedAt === null ? 'vote.lateRest' : 'vote.lateUnknown')}</p>
      <div>
        <Button variant="default" size="compact-sm" onClick={forget}>
          {t('merge.noticeRead')}
        </Button>
      </div>
    </Notice>
  );
}

interface VotesProps {
  readonly challengeId: string;
  readonly votes: readonly PendingVote[];
}

function LateVotes({ challengeId, votes }: VotesProps) {
  const { t } = useTexts();
  const ids = votes.filter(({ set }) => !set).map(({ ideaId }) => ideaId);
  const ideas = useQuery({
    queryKey: ['ideas', challengeId, 'late', ids],
    queryFn: ({ signal }) => ideasById(challengeId, ids, signal),
  });
  const choiceOf = ({ value }: PendingVote): string =>
    t(value === null ? 'vote.takenBack' : `choice.${value}`);
  return (
    <ul>
      {votes.map((vote) => {
        if (vote.set) return <li key={vote.ideaId}>{t('vote.lateFour')}</li>;
        const idea = ideas.data?.find(({ id }) => id === vote.ideaId);
        return idea ? (
          <li key={vote.ideaId}>
            <span lang={idea.language}>{idea.title}</span>: {choiceOf(vote)}
          </li>
        ) : null;
      })}
    </ul>
  );
}

/** An answer may get lost where the choice itself arrived: what the ballot holds was in time. */
function useLate(round: Round) {
  const me = useMe();
  const keys = { votes: storageKeyOf('votes', me.id, round), ballot: storageKeyOf('ballot', me.id, round) };
  const [kept, setKept] = useState(() => ({
    votes: (readWaiting(keys.votes) ?? []) as PendingVote[],
    ballot: readWaiting(keys.ballot) as Mark[] | undefined,
  }));
  const saved = useOwnVotes(round.challengeId).data;
  const forget = (): void => {
    for (const key of Object.values(keys)) keepWaiting(key, null);
    setKept({ votes: [], ballot: undefined });
  };
  if (!saved) return { votes: [], isBallotLate: false, forget };
  return {
    votes: kept.votes.filter((vote) => !isSaved(vote, saved)),
    isBallotLate: kept.ballot !== undefined && said(kept.ballot) !== said(marksOf(saved)),
    forget,
  };
}

const isSaved = ({ ideaId, value, set }: PendingVote, saved: readonly OwnVote[]): boolean =>
  !set && (saved.find((vote) => vote.ideaId === ideaId && !vote.aspect)?.value ?? null) === value;

const said = (marks: readonly Mark[]): string =>
  JSON.stringify(marks.map(({ ideaId, aspect, value }) => [ideaId, aspect, value].join('/')).sort());
