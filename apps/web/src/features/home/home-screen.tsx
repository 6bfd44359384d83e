import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Challenge, Me } from '../../api/types.js';
import { ChallengeCard } from '../../components/challenge-card.js';
import { EmptyState } from '../../components/empty-state.js';
import { LinkButton } from '../../components/link-button.js';
import { Loading } from '../../components/loading.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { mayLaunch } from '../../lib/abilities.js';
import { useChallenges } from '../../lib/queries/challenges.js';
import { useMe } from '../../lib/queries/me.js';
import { useTexts } from '../../lib/texts.js';
import { CoAuthorNotices } from '../ideas/co-author-notices.js';
import { MergeNotices } from '../merging/merge-notices.js';
import { ProfileReminder } from '../profile/profile-reminder.js';
import { ActionCard } from './action-card.js';
import { useHomeActions, type HomeAction } from './use-home-actions.js';
import classes from './home-screen.module.css';

const running = new Set<Challenge['phase']>(['announced', 'ideation', 'discussion', 'voting', 'review']);

export function HomeScreen() {
  const { t } = useTexts();
  const me = useMe();
  const challenges = useChallenges();
  return (
    <div className={classes.home}>
      <PageTitle>{t('home.title', { name: me.displayName.split(' ')[0] ?? me.displayName })}</PageTitle>
      <ProfileReminder />
      <CoAuthorNotices />
      <QueryState query={challenges}>
        {({ pages }) => {
          const shown = pages.flatMap((page) => page.items).filter((one) => running.has(one.phase));
          return shown.length === 0 ? <NothingRunning me={me} /> : <Running challenges={shown} me={me} />;
        }}
      </QueryState>
    </div>
  );
}

function Running({ challenges, me }: { readonly challenges: Challenge[]; readonly me: Me }) {
  const { t } = useTexts();
  const { actions, loading } = useHomeActions(challenges, me);
  return (
    <>
      {challenges
        .filter(({ phase }) => phase === 'voting')
        .map(({ id }) => (
          <MergeNotices key={id} challengeId={id} />
        ))}
      <section aria-labelledby="home-actions" className={classes.section}>
        <h2 id="home-actions">{t('home.actions')}</h2>
        {actions.length === 0 && loading ? <Loading shape="card" /> : null}
        {actions.length === 0 && !loading ? (
          <EmptyState title={t('home.noActionsTitle')}>{t('home.noActionsText')}</EmptyState>
        ) : null}
        <Actions actions={actions} />
      </section>
      <section aria-labelledby="home-running" className={classes.section}>
        <h2 id="home-running">{t('home.running')}</h2>
        <ul className={classes.running}>
          {challenges.map((challenge) => (
            <li key={challenge.id}>
              <ChallengeCard challenge={challenge} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** More than a handful is no call to anything: the rest comes when somebody asks. */
const atFirst = 4;

function Actions({ actions }: { readonly actions: readonly HomeAction[] }) {
  const { t } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const listId = useId();
  const rest = actions.length - atFirst;
  return (
    <>
      <ul id={listId} className={classes.actions}>
        {(showsAll ? actions : actions.slice(0, atFirst)).map((action) => (
          <li key={`${action.kind}-${action.challenge.id}`}>
            <ActionCard action={action} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        // It stays where it is when pressed, so that the keyboard's focus does too.
        <Button
          variant="subtle"
          aria-expanded={showsAll}
          aria-controls={listId}
          onClick={() => setShowsAll(!showsAll)}
        >
          {t(showsAll ? 'home.fewerActions' : 'home.moreActions', { count: rest })}
        </Button>
      ) : null}
    </>
  );
}

function NothingRunning({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const launches = mayLaunch(me);
  return (
    <EmptyState
      title={t('home.emptyTitle')}
      action={launches ? <LinkButton to="/launch">{t('home.launch')}</LinkButton> : undefined}
    >
      {launches ? t('home.emptyLauncher') : t('home.emptyText')}
    </EmptyState>
  );
}
