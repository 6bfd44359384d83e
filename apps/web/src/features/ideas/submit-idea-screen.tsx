import { useState } from 'react';
import type { Challenge, Idea } from '../../api/types.js';
import { Problem } from '../../api/problem.js';
import { BackLink } from '../../components/back-link.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { useChallenge } from '../../lib/queries/challenges.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaReceipt } from './idea-receipt.js';
import { SubmitIdeaForm } from './submit-idea-form.js';
import classes from './submit-idea-screen.module.css';

export function SubmitIdeaScreen({ challengeId }: { readonly challengeId: string }) {
  const challenge = useChallenge(challengeId);
  return (
    <QueryState query={challenge} shape="page" asPage>
      {(loaded) => <SubmitIdea challenge={loaded} />}
    </QueryState>
  );
}

function SubmitIdea({ challenge }: { readonly challenge: Challenge }) {
  const { t } = useTexts();
  const [receipt, setReceipt] = useState<Idea | null>(null);
  const [round, setRound] = useState(0);
  if (receipt) {
    const again = (): void => {
      setReceipt(null);
      setRound(round + 1);
    };
    return <IdeaReceipt idea={receipt} challenge={challenge} onAgain={again} />;
  }
  const params = { challengeId: challenge.id };
  return (
    <div className={classes.screen}>
      <div>
        <BackLink to="/challenges/$challengeId" params={params}>
          {challenge.title}
        </BackLink>
        <PageTitle>{t('submit.title')}</PageTitle>
        <p className={classes.question} lang={challenge.language}>
          {challenge.question}
        </p>
      </div>
      {challenge.phase === 'ideation' ? (
        <SubmitIdeaForm key={round} challenge={challenge} onSaved={setReceipt} />
      ) : (
        <ClosedForIdeas challenge={challenge} />
      )}
    </div>
  );
}

function ClosedForIdeas({ challenge }: { readonly challenge: Challenge }) {
  const { t, problem } = useTexts();
  return (
    <Notice tone="accent" icon="lock" title={problem(new Problem(409, { code: 'submissions-closed' }))}>
      <div>
        <LinkButton
          to="/challenges/$challengeId"
          params={{ challengeId: challenge.id }}
          variant="default"
          size="sm"
        >
          {t('submit.toChallenge')}
        </LinkButton>
      </div>
    </Notice>
  );
}
