import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { call } from '../../api/client.js';
import type { Challenge, Round } from '../../api/types.js';
import { Refusal } from '../../components/refusal.js';
import { roundQuery } from '../../lib/queries/round.js';
import { useTexts } from '../../lib/texts.js';
import type { LaunchForm } from '../challenges/launch-form.js';
import { areRulesRight } from '../challenges/round-rules.js';
import { formOfRound, roundRulesOf, RulesEditor } from './rules-editor.js';
import classes from './round-screen.module.css';

interface Props {
  readonly challenge: Challenge;
  readonly round: Round;
}

/** The rules of an open round, as long as nobody has voted. */
export function ChangeRules({ challenge, round }: Props) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={classes.panel} aria-labelledby="change-rules-heading">
      <h2 id="change-rules-heading" className={classes.heading}>
        {t('round.changeRules')}
      </h2>
      <p>{t('round.changeRulesHint')}</p>
      {isOpen ? (
        <RulesForm challenge={challenge} round={round} onSaved={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t('round.changeRules')}
          </Button>
        </div>
      )}
    </section>
  );
}

function RulesForm({ challenge, round, onSaved }: Props & { readonly onSaved: () => void }) {
  const { t } = useTexts();
  // The version the person started from, so that somebody else's later change is noticed and not overwritten.
  const [rulesVersion] = useState(round.rulesVersion);
  const [form, setForm] = useState<LaunchForm>(() => formOfRound(challenge, round));
  const change = (part: Partial<LaunchForm>): void => setForm((previous) => ({ ...previous, ...part }));
  const save = useSaveRules(round.challengeId);
  const isRight = areRulesRight(form.method, form.rules);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isRight) save.mutate({ form, rulesVersion }, { onSuccess: onSaved });
  };
  return (
    <form className={classes.panel} onSubmit={submit}>
      <RulesEditor form={form} onChange={change} />
      <Refusal error={save.error} />
      <div>
        <Button type="submit" loading={save.isPending} disabled={!isRight}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}

function useSaveRules(challengeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ form, rulesVersion }: { form: LaunchForm; rulesVersion: number }) =>
      call<Round>('PUT', `/challenges/${challengeId}/round/rules`, {
        body: {
          rulesVersion,
          ...roundRulesOf(form),
        },
      }),
    onSuccess: (round) => client.setQueryData(roundQuery(challengeId).queryKey, round),
  });
}
