import { Link, Outlet, useMatchRoute } from '@tanstack/react-router';
import type { Challenge, Round } from '../../api/types.js';
import { BackLink } from '../../components/back-link.js';
import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { PhaseBadge } from '../../components/phase-badge.js';
import { PhaseBar } from '../../components/phase-bar.js';
import { QueryState } from '../../components/query-state.js';
import { maySubmit } from '../../lib/abilities.js';
import { useDates } from '../../lib/dates.js';
import { useChallenge, useChallengeLive } from '../../lib/queries/challenges.js';
import { useMe } from '../../lib/queries/me.js';
import { useRound } from '../../lib/queries/round.js';
import { useTexts, type TextKey } from '../../lib/texts.js';
import { MergeNotices } from '../merging/merge-notices.js';
import { ChallengeFacts } from './challenge-facts.js';
import { ManagePanel } from './manage-panel.js';
import classes from './challenge-layout.module.css';

const pastVoting = new Set<Challenge['phase']>(['voting', 'review', 'decided', 'closed']);

/** The challenge's own page: the question and its rules stay, ideas or results change below it. */
export function ChallengeLayout({ challengeId }: { readonly challengeId: string }) {
  const { t } = useTexts();
  const challenge = useChallenge(challengeId);
  useChallengeLive(challengeId);
  return (
    <QueryState query={challenge} shape="page" asPage>
      {(loaded) => (
        <>
          <BackLink to="/challenges">{t('challenges.title')}</BackLink>
          <ChallengeHead challenge={loaded} />
          <MergeNotices challengeId={challengeId} />
          <About challenge={loaded} />
          <ManagePanel challenge={loaded} />
          <Sections challenge={loaded} />
          <Outlet />
        </>
      )}
    </QueryState>
  );
}

function ChallengeHead({ challenge }: { readonly challenge: Challenge }) {
  const dates = useDates();
  const round = useRound(challenge.id);
  const window = challenge.phases.find((one) => one.phase === challenge.phase);
  const over = (
    <span className={classes.over}>
      <PhaseBadge phase={challenge.phase} />
      {window ? <span>{dates.timeLeft(window.endsAt)}</span> : null}
    </span>
  );
  return (
    <header className={classes.head}>
      <div>
        <PageTitle over={over}>{challenge.title}</PageTitle>
        <p className={classes.question} lang={challenge.language}>
          {challenge.question}
        </p>
      </div>
      <MainAction challenge={challenge} round={round.data ?? null} />
      <PhaseBar challenge={challenge} />
    </header>
  );
}

/** The reasons and rules stand open beside the ideas; beside the results they wait behind their heading. */
function About({ challenge }: { readonly challenge: Challenge }) {
  const { t } = useTexts();
  const matches = useMatchRoute();
  const onResults = Boolean(matches({ to: '/challenges/$challengeId/results' }));
  return (
    <details key={String(onResults)} open={!onResults} className={classes.about}>
      <summary>{t('challenge.facts')}</summary>
      <ChallengeFacts challenge={challenge} />
    </details>
  );
}

function MainAction({ challenge, round }: { readonly challenge: Challenge; readonly round: Round | null }) {
  const { t } = useTexts();
  const me = useMe();
  const params = { challengeId: challenge.id };
  if (challenge.phase === 'ideation' && maySubmit(me)) {
    return (
      <div>
        <LinkButton to="/challenges/$challengeId/submit" params={params} size="lg">
          {t('challenge.share')}
        </LinkButton>
      </div>
    );
  }
  if (challenge.phase !== 'voting' || round?.state !== 'open') return null;
  if (!round.eligible) return <p className={classes.aside}>{t('challenge.notEligible')}</p>;
  return (
    <div className={classes.actionRow}>
      <LinkButton to="/challenges/$challengeId/vote" params={params} size="lg">
        {t(voteKey(round))}
      </LinkButton>
      <span className={classes.aside}>
        {t(`home.progress.${round.method}`, { voted: round.own.voted, votable: round.own.votable })}
      </span>
    </div>
  );
}

function voteKey({ own, method }: Round): TextKey {
  if (own.voted === 0) return 'home.startVoting';
  return own.voted >= own.votable || method === 'support' ? 'challenge.seeChoices' : 'home.goOnVoting';
}

function Sections({ challenge }: { readonly challenge: Challenge }) {
  const { t } = useTexts();
  const params = { challengeId: challenge.id };
  if (!pastVoting.has(challenge.phase)) return null;
  return (
    <nav className={classes.sections} aria-label={t('challenge.sections')}>
      <Link
        to="/challenges/$challengeId"
        params={params}
        activeOptions={{ exact: true }}
        className={classes.section}
        resetScroll={false}
      >
        {t('challenge.ideas')}
      </Link>
      <Link
        to="/challenges/$challengeId/results"
        params={params}
        className={classes.section}
        resetScroll={false}
      >
        {t('challenge.results')}
      </Link>
    </nav>
  );
}
