import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.js';
import type { CoAuthorNotice } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { maySubmit } from '../../lib/abilities.js';
import { useMe } from '../../lib/queries/me.js';
import { usePeople } from '../../lib/queries/people.js';
import { useTexts } from '../../lib/texts.js';

const queryKey = ['co-author-notices'];

/** At which ideas the reader was named as a co-author, until they say that they read it, on whatever device. */
export function CoAuthorNotices() {
  const { t } = useTexts();
  const notices = useCoAuthorNotices();
  const people = usePeople(notices.map(({ authorId }) => authorId));
  const dismiss = useDismiss();
  if (notices.length === 0) return null;
  return (
    <Notice tone="accent" icon="edit" title={t('coAuthors.noticeTitle')}>
      <ul>
        {notices.map(({ ideaId, title, authorId }) => (
          <li key={ideaId}>
            {t('coAuthors.notice', { name: people.get(authorId)?.displayName ?? t('idea.someone') })}{' '}
            <Link to="/ideas/$ideaId" params={{ ideaId }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t('coAuthors.noticeText')}</p>
      <Button
        variant="default"
        size="compact-sm"
        loading={dismiss.isPending}
        onClick={() => dismiss.mutate(notices)}
      >
        {t('coAuthors.noticeRead')}
      </Button>
    </Notice>
  );
}

function useCoAuthorNotices(): readonly CoAuthorNotice[] {
  const me = useMe();
  const query = useQuery({
    enabled: maySubmit(me),
    queryKey,
    queryFn: async ({ signal }) =>
      (await call<{ items: CoAuthorNotice[] }>('GET', '/me/co-author-notices', { signal })).items,
    // Whoever looks at the app as somebody else is not told what that person writes.
    retry: false,
  });
  return query.data ?? [];
}

function useDismiss() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (read: readonly CoAuthorNotice[]) =>
      Promise.allSettled(read.map(({ ideaId }) => call('PUT', `/ideas/${ideaId}/co-authors/me`))),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
