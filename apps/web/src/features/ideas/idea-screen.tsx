import { Button } from '@mantine/core';
import { asProblem } from '../../api/problem.js';
import type { Challenge, Idea } from '../../api/types.js';
import { BackLink } from '../../components/back-link.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { PlainText } from '../../components/plain-text.js';
import { QueryState } from '../../components/query-state.js';
import { mayMerge } from '../../lib/abilities.js';
import { useDates } from '../../lib/dates.js';
import { useChallenge } from '../../lib/queries/challenges.js';
import { useIdea } from '../../lib/queries/ideas.js';
import { useMe } from '../../lib/queries/me.js';
import { useTexts } from '../../lib/texts.js';
import { MergeButton } from '../merging/merge-button.js';
import { MergeTrail } from '../merging/merge-trail.js';
import { useMergeTrail } from '../merging/use-merging.js';
import { CoAuthorsForm, OwnCoAuthorship } from './co-authors.js';
import { IdeaVersions } from './idea-versions.js';
import { useAuthorNames } from './use-author-names.js';
import { useIdeaTransition } from './use-idea-changes.js';
import { WithdrawButton } from './withdraw-button.js';
import classes from './idea-screen.module.css';

// When the ideas service lets those who wrote an idea do what.
const editable = new Set<Challenge['phase']>(['ideation', 'discussion']);
const changeable = { draft: new Set<Challenge['phase']>(['announced', 'ideation']), submitted: editable };
const withdrawable = new Set<Challenge['phase']>(['ideation', 'discussion', 'voting']);

export function IdeaScreen({ ideaId }: { readonly ideaId: string }) {
  const idea = useIdea(ideaId);
  return (
    <QueryState query={idea} shape="page" asPage>
      {(loaded) => <IdeaPage idea={loaded} />}
    </QueryState>
  );
}

function IdeaPage({ idea }: { readonly idea: Idea }) {
  const { t } = useTexts();
  const me = useMe();
  const challenge = useChallenge(idea.challengeId).data;
  return (
    <article className={classes.page}>
      <div>
        <BackLink to="/challenges/$challengeId" params={{ challengeId: idea.challengeId }}>
          {challenge?.title ?? t('idea.toChallenge')}
        </BackLink>
        <PageTitle over={<Byline idea={idea} />}>{idea.title}</PageTitle>
      </div>
      {idea.state === 'withdrawn' ? <Notice icon="undo" title={t('idea.withdrawn')} /> : null}
      {idea.state === 'draft' ? null : <MergeTrail idea={idea} />}
      <div className={classes.body}>
        <PlainText text={idea.body} lang={idea.language} />
      </div>
      {idea.mine && idea.state === 'draft' ? <DraftActions idea={idea} /> : null}
      {idea.mine && idea.state === 'submitted' && challenge ? (
        <OwnActions idea={idea} phase={challenge.phase} />
      ) : null}
      {challenge && idea.mine && isChangeable(idea, challenge) ? <CoAuthorsForm idea={idea} /> : null}
      {idea.coAuthorIds.includes(me.id) ? (
        <OwnCoAuthorship idea={idea} mayEdit={challenge ? isChangeable(idea, challenge) : false} />
      ) : null}
      {idea.state === 'submitted' && challenge ? (
        <ModeratorActions idea={idea} challenge={challenge} />
      ) : null}
      {challenge ? <WhatNext challenge={challenge} /> : null}
      {idea.version > 1 ? <IdeaVersions idea={idea} /> : null}
    </article>
  );
}

/** Until voting begins those who wrote an idea change its text, and its author says who those are. */
const isChangeable = ({ state }: Idea, { phase }: Challenge): boolean =>
  state !== 'withdrawn' && changeable[state].has(phase);

function Byline({ idea }: { readonly idea: Idea }) {
  const { t } = useTexts();
  const dates = useDates();
  const name = useAuthorNames([idea])(idea);
  const day = dates.day(idea.submittedAt ?? idea.createdAt);
  return <>{t(idea.state === 'draft' ? 'idea.draftBy' : 'idea.by', { name, day })}</>;
}

interface OwnActionsProps {
  readonly idea: Idea;
  readonly phase: Challenge['phase'];
}

function OwnActions({ idea, phase }: OwnActionsProps) {
  const { t } = useTexts();
  if (!withdrawable.has(phase)) return null;
  return (
    <div className={classes.actions}>
      {editable.has(phase) ? (
        <LinkButton to="/ideas/$ideaId/edit" params={{ ideaId: idea.id }} variant="default">
          {t('idea.edit')}
        </LinkButton>
      ) : null}
      <WithdrawButton idea={idea} />
    </div>
  );
}

function ModeratorActions({ idea, challenge }: { readonly idea: Idea; readonly challenge: Challenge }) {
  const trail = useMergeTrail(idea.id).data;
  if (!mayMerge(useMe(), challenge) || !trail || trail.mergedInto) return null;
  return (
    <div className={classes.actions}>
      <MergeButton idea={idea} />
    </div>
  );
}

function DraftActions({ idea }: { readonly idea: Idea }) {
  const { t, problem } = useTexts();
  const transition = useIdeaTransition(idea.id);
  return (
    <Notice tone="accent" icon="edit" title={t('idea.draftTitle')}>
      <p>{t('idea.draftText')}</p>
      {transition.error ? <p role="alert">{problem(asProblem(transition.error))}</p> : null}
      <div className={classes.actions}>
        <Button loading={transition.isPending} onClick={() => transition.mutate('submitted')}>
          {t('submit.send')}
        </Button>
        <LinkButton to="/ideas/$ideaId/edit" params={{ ideaId: idea.id }} variant="default">
          {t('idea.edit')}
        </LinkButton>
      </div>
    </Notice>
  );
}

function WhatNext({ challenge }: { readonly challenge: Challenge }) {
  const { t } = useTexts();
  const dates = useDates();
  const params = { challengeId: challenge.id };
  const voting = challenge.phases.find((window) => window.phase === 'voting');
  if (challenge.phase === 'voting') {
    return (
      <Notice icon="agree" title={t('idea.votingOpen')}>
        <div>
          <LinkButton to="/challenges/$challengeId/vote" params={params} size="sm">
            {t('idea.toVote')}
          </LinkButton>
        </div>
      </Notice>
    );
  }
  const early = challenge.phase === 'ideation' || challenge.phase === 'discussion';
  const parts = [
    early && voting ? t('receipt.voting', { day: dates.day(voting.startsAt) }) : '',
    challenge.promisedBy ? t('receipt.answer', { day: dates.day(challenge.promisedBy) }) : '',
  ].filter(Boolean);
  return parts.length > 0 ? (
    <Notice icon="clock">
      <p>{parts.join(' ')}</p>
    </Notice>
  ) : null;
}
