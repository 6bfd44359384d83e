import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem, Problem } from '../../api/problem.js';
import type { Challenge } from '../../api/types.js';
import { PageTitle } from '../../components/page-title.js';
import { ProblemState } from '../../components/problem-state.js';
import { mayLaunch } from '../../lib/abilities.js';
import { useMe } from '../../lib/queries/me.js';
import { useStoredDraft } from '../../lib/stored-draft.js';
import { useTexts } from '../../lib/texts.js';
import { LaunchWizard } from './launch-wizard.js';
import { newLaunchForm, toChallengeFields } from './launch-form.js';
import { useAnnounce, useCreateChallenge } from './use-challenge-changes.js';

export function LaunchScreen() {
  const me = useMe();
  if (!mayLaunch(me)) return <ProblemState problem={new Problem(403, { code: 'forbidden' })} asPage />;
  return <NewChallenge />;
}

function NewChallenge() {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const create = useCreateChallenge();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [form, change, clear] = useStoredDraft('zwerm.launch', newLaunchForm(new Date(), language));

  const save = async (andAnnounce: boolean): Promise<void> => {
    setProblem(null);
    try {
      const draft: Challenge = await create.mutateAsync(toChallengeFields(form));
      clear();
      // When only the announcement is refused the draft exists: its page shows it and can announce it again.
      if (andAnnounce) await announce.mutateAsync(draft.id).catch(() => undefined);
      await navigate({ to: '/challenges/$challengeId', params: { challengeId: draft.id } });
    } catch (error) {
      setProblem(asProblem(error));
    }
  };

  return (
    <>
      <PageTitle>{t('launch.title')}</PageTitle>
      <LaunchWizard
        form={form}
        onChange={change}
        problem={problem}
        busy={create.isPending || announce.isPending}
        finish={{ text: t('launch.announce'), run: () => void save(true) }}
        alternative={{ text: t('launch.saveDraft'), run: () => void save(false) }}
      />
    </>
  );
}
