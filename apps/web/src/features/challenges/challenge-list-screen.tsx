import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Phase } from '../../api/types.js';
import { ChallengeCard } from '../../components/challenge-card.js';
import { EmptyState } from '../../components/empty-state.js';
import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { useChallenges } from '../../lib/queries/challenges.js';
import { useDomains } from '../../lib/queries/domains.js';
import { useTexts } from '../../lib/texts.js';
import classes from './challenge-list-screen.module.css';

const phases: readonly Phase[] = [
  'announced',
  'ideation',
  'discussion',
  'voting',
  'review',
  'decided',
  'closed',
  'cancelled',
  'draft',
];

interface Props {
  readonly phase: string | undefined;
  readonly domainId: string | undefined;
}

export function ChallengeListScreen({ phase, domainId }: Props) {
  const { t } = useTexts();
  const filter = { ...(phase ? { phase } : {}), ...(domainId ? { domainId } : {}) };
  const challenges = useChallenges(filter);
  const filtered = phase !== undefined || domainId !== undefined;
  return (
    <div className={classes.screen}>
      <PageTitle>{t('challenges.title')}</PageTitle>
      <Filters phase={phase} domainId={domainId} />
      <QueryState query={challenges}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <p role="status" className={classes.count}>
                {t('challenges.count', { count: items.length })}
              </p>
              {items.length === 0 ? <Nothing filtered={filtered} /> : null}
              <ul className={classes.list}>
                {items.map((challenge) => (
                  <li key={challenge.id}>
                    <ChallengeCard challenge={challenge} heading="h2" />
                  </li>
                ))}
              </ul>
              {challenges.hasNextPage ? (
                <Button
                  variant="default"
                  loading={challenges.isFetchingNextPage}
                  onClick={() => void challenges.fetchNextPage()}
                >
                  {t('action.more')}
                </Button>
              ) : null}
            </>
          );
        }}
      </QueryState>
    </div>
  );
}

function Filters({ phase, domainId }: Props) {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const domains = useDomains();
  const go = (change: { phase?: string | undefined; domain?: string | undefined }): void =>
    void navigate({ to: '/challenges', search: { phase, domain: domainId, ...change }, replace: true });
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('challenges.phase')}
        value={phase ?? ''}
        onChange={(event) => go({ phase: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('challenges.allPhases') },
          ...phases.map((one) => ({ value: one, label: t(`phase.${one}`) })),
        ]}
      />
      <NativeSelect
        label={t('challenges.domain')}
        value={domainId ?? ''}
        onChange={(event) => go({ domain: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('challenges.allDomains') },
          ...(domains.data ?? []).map((domain) => ({ value: domain.id, label: domain.name[language] })),
        ]}
      />
    </div>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTexts();
  if (!filtered)
    return <EmptyState title={t('challenges.emptyTitle')}>{t('challenges.emptyText')}</EmptyState>;
  return (
    <EmptyState
      title={t('challenges.noMatchTitle')}
      action={
        <LinkButton to="/challenges" search={{}} variant="default">
          {t('challenges.clearFilters')}
        </LinkButton>
      }
    >
      {t('challenges.noMatchText')}
    </EmptyState>
  );
}
