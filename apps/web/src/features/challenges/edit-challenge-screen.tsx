import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Challenge } from '../../api/types.js';
import { BackLink } from '../../components/back-link.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { useChallenge } from '../../lib/queries/challenges.js';
import { useTexts } from '../../lib/texts.js';
import { launchFormOf, toChallengeFields, type LaunchForm } from './launch-form.js';
import { LaunchWizard } from './launch-wizard.js';
import { useEditChallenge } from './use-challenge-changes.js';

export function EditChallengeScreen({ challengeId }: { readonly challengeId: string }) {
  const challenge = useChallenge(challengeId);
  return (
    <QueryState query={challenge} shape="page" asPage>
      {(loaded) => <EditChallenge challenge={loaded} />}
    </QueryState>
  );
}

function EditChallenge({ challenge }: { readonly challenge: Challenge }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const edit = useEditChallenge();
  // The version the person started from, so that somebody else's later change is noticed and not overwritten.
  const [from] = useState(challenge);
  const [form, setForm] = useState<LaunchForm>(() => launchFormOf(challenge, new Date()));
  const params = { challengeId: challenge.id };
  const save = (): void =>
    edit.mutate(
      { from, fields: toChallengeFields(form) },
      { onSuccess: () => void navigate({ to: '/challenges/$challengeId', params }) },
    );
  return (
    <>
      <BackLink to="/challenges/$challengeId" params={params}>
        {challenge.title}
      </BackLink>
      <PageTitle>{t('launch.editTitle')}</PageTitle>
      <LaunchWizard
        form={form}
        onChange={(change) => setForm((previous) => ({ ...previous, ...change }))}
        problem={edit.error ? asProblem(edit.error) : null}
        busy={edit.isPending}
        finish={{ text: t('action.save'), run: save }}
      />
    </>
  );
}
