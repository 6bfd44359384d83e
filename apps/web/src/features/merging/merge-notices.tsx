import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.js';
import type { MergeNotice, MergeNotices as Notices } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { mayVote } from '../../lib/abilities.js';
import { useIdea } from '../../lib/queries/ideas.js';
import { useMe } from '../../lib/queries/me.js';
import { useRound } from '../../lib/queries/round.js';
import { useTexts } from '../../lib/texts.js';

interface Props {
  readonly challengeId: string;
}

/**
 * Which merges moved a vote of the reader, told once: until they say that they read it, on whatever device. In a secret
 * round everybody is told of every merge, in words that say nothing about anybody's vote.
 */
export function MergeNotices({ challengeId }: Props) {
  const { t } = useTexts();
  const { items, isAboutOwnVotes } = useMergeNotices(challengeId);
  const dismiss = useDismiss(challengeId);
  if (items.length === 0) return null;
  return (
    <Notice tone="accent" icon="undo" title={t('merge.noticeTitle')}>
      <ul>
        {items.map((notice) => (
          <li key={notice.step}>
            <NoticeWords notice={notice} isAboutOwnVotes={isAboutOwnVotes} />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="compact-sm"
        loading={dismiss.isPending}
        onClick={() => dismiss.mutate(Math.max(...items.map(({ step }) => step)))}
      >
        {t('merge.noticeRead')}
      </Button>
    </Notice>
  );
}

interface WordsProps {
  readonly notice: MergeNotice;
  readonly isAboutOwnVotes: boolean;
}

function NoticeWords({ notice, isAboutOwnVotes }: WordsProps) {
  const { t } = useTexts();
  const absorbed = useIdea(notice.absorbedId).data?.title;
  const survivor = useIdea(notice.survivorId).data?.title;
  if (absorbed === undefined || survivor === undefined) return null;
  const whose = isAboutOwnVotes ? 'own' : 'all';
  return (
    <>
      <p>
        {t(`merge.told.${notice.isUndone ? (`${whose}Undone` as const) : whose}`, { absorbed, survivor })}{' '}
        <Link
          to="/ideas/$ideaId"
          params={{ ideaId: notice.isUndone ? notice.absorbedId : notice.survivorId }}
        >
          {notice.isUndone ? absorbed : survivor}
        </Link>
      </p>
      <p>{t('merge.noticeReason', { reason: notice.reason })}</p>
    </>
  );
}

const none: Notices = { items: [], isAboutOwnVotes: false };

/** Asked only where there can be something: who may not vote, or has no vote in a named round, hears of nothing. */
function useMergeNotices(challengeId: string): Notices {
  const me = useMe();
  const round = useRound(challengeId).data;
  const query = useQuery({
    enabled: round && mayVote(me) ? round.rules.secrecy === 'secret' || round.own.voted > 0 : false,
    queryKey: ['merge-notices', challengeId],
    queryFn: ({ signal }) => call<Notices>('GET', `/challenges/${challengeId}/merge-notices`, { signal }),
    // Whoever looks at the app as somebody else is not told what they voted on.
    retry: false,
  });
  return query.data ?? none;
}

function useDismiss(challengeId: string) {
  const client = useQueryClient();
  const queryKey = ['merge-notices', challengeId];
  return useMutation({
    mutationFn: (step: number) =>
      call<undefined>('PUT', `/challenges/${challengeId}/merge-notices`, { body: { step } }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}
