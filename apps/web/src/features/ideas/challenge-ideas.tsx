import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Idea } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { LinkButton } from '../../components/link-button.js';
import { NewItemsButton } from '../../components/new-items-button.js';
import { QueryState } from '../../components/query-state.js';
import { useLive } from '../../lib/live-stream.js';
import { useChallenge } from '../../lib/queries/challenges.js';
import { useIdeas, type IdeaOrder } from '../../lib/queries/ideas.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaCard } from './idea-card.js';
import { OwnDrafts } from './own-drafts.js';
import { useAuthorNames } from './use-author-names.js';
import classes from './challenge-ideas.module.css';

const pageSize = 20;

export function ChallengeIdeas({ challengeId }: { readonly challengeId: string }) {
  const { t } = useTexts();
  const [order, setOrder] = useState<IdeaOrder>('random');
  const ideas = useIdeas(challengeId, order, pageSize);
  const news = useNewIdeas(challengeId);
  return (
    <section aria-labelledby="ideas-heading" className={classes.section}>
      <div className={classes.head}>
        <h2 id="ideas-heading">{t('ideas.title')}</h2>
        <NewItemsButton
          text={news.count > 0 ? t('ideas.showNew', { count: news.count }) : null}
          onShow={() => {
            setOrder('newest');
            news.show();
          }}
        />
        <NativeSelect
          aria-label={t('ideas.order')}
          size="sm"
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value === 'newest' ? 'newest' : 'random')}
          data={[
            { value: 'random', label: t('ideas.random') },
            { value: 'newest', label: t('ideas.newest') },
          ]}
        />
      </div>
      <OwnDrafts challengeId={challengeId} />
      <QueryState query={ideas}>
        {({ pages }) => <IdeaList items={pages.flatMap((page) => page.items)} challengeId={challengeId} />}
      </QueryState>
      {ideas.hasNextPage ? (
        <Button
          variant="default"
          loading={ideas.isFetchingNextPage}
          onClick={() => void ideas.fetchNextPage()}
        >
          {t('action.more')}
        </Button>
      ) : null}
    </section>
  );
}

function IdeaList({ items, challengeId }: { readonly items: readonly Idea[]; readonly challengeId: string }) {
  const authors = useAuthorNames(items);
  if (items.length === 0) return <NoIdeas challengeId={challengeId} />;
  return (
    <ul className={classes.list}>
      {items.map((idea) => (
        <li key={idea.id}>
          <IdeaCard idea={idea} author={authors(idea)} />
        </li>
      ))}
    </ul>
  );
}

function NoIdeas({ challengeId }: { readonly challengeId: string }) {
  const { t } = useTexts();
  const open = useChallenge(challengeId).data?.phase === 'ideation';
  const first = (
    <LinkButton to="/challenges/$challengeId/submit" params={{ challengeId }}>
      {t('challenge.share')}
    </LinkButton>
  );
  return (
    <EmptyState title={t(open ? 'ideas.emptyTitle' : 'ideas.noneTitle')} action={open ? first : undefined}>
      {t(open ? 'ideas.emptyText' : 'ideas.noneText')}
    </EmptyState>
  );
}

/** Counts what came in while the list was on screen; the list itself moves only when the reader asks. */
function useNewIdeas(challengeId: string) {
  const client = useQueryClient();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const refetch = (): void => void client.invalidateQueries({ queryKey: ['ideas', challengeId] });
  useLive([`ideas:${challengeId}`], (event) => {
    if (event.type === 'resync') refetch();
    if (event.type === 'idea-submitted' && event.challengeId === challengeId) {
      setFresh((previous) => new Set(previous).add(event.ideaId));
    }
  });
  const show = (): void => {
    setFresh(new Set());
    refetch();
  };
  return { count: fresh.size, show };
}
