import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { call } from '../../api/client.js';
import type { Challenge, Ranking, Round } from '../../api/types.js';
import { Refusal } from '../../components/refusal.js';
import { useIdempotentSend } from '../../lib/idempotency-keys.js';
import { useRounds } from '../../lib/queries/round.js';
import { useTexts } from '../../lib/texts.js';
import type { LaunchForm } from '../challenges/launch-form.js';
import { areRulesRight } from '../challenges/round-rules.js';
import { DayField } from './day-field.js';
import { endOf, startOf } from './days.js';
import { formOfRound, roundRulesOf, RulesEditor } from './rules-editor.js';
import classes from './round-screen.module.css';

interface Props {
  readonly challenge: Challenge;
  readonly round: Round;
}

/** Lets another round follow: instead of the running one, or after one that closed. */
export function AddRound({ challenge, round }: Props) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={classes.panel} aria-labelledby="add-round-heading">
      <h2 id="add-round-heading" className={classes.heading}>
        {t('round.add')}
      </h2>
      <p>{t(round.state === 'closed' ? 'round.addHintAfter' : 'round.addHintReplace')}</p>
      {isOpen ? (
        <RoundForm challenge={challenge} round={round} onSaved={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t('round.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

function RoundForm({ challenge, round, onSaved }: Props & { readonly onSaved: () => void }) {
  const { t } = useTexts();
  const isReplacing = round.state !== 'closed';
  const [form, setForm] = useState<LaunchForm>(() => formOfRound(challenge, round));
  const [reason, setReason] = useState('');
  const [firstDay, setFirstDay] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [best, setBest] = useState('');
  const add = useAddRound(round);
  const isComplete =
    areRulesRight(form.method, form.rules) && lastDay !== '' && (!isReplacing || reason.trim() !== '');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isComplete) add.mutate({ form, reason, firstDay, lastDay, best }, { onSuccess: onSaved });
  };
  return (
    <form className={classes.panel} onSubmit={submit}>
      {isReplacing ? (
        <Textarea
          label={t('round.reason')}
          description={t('round.reasonHint')}
          required
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : (
        <IdeaChoice best={best} onChange={setBest} />
      )}
      <RulesEditor form={form} onChange={(part) => setForm((previous) => ({ ...previous, ...part }))} />
      <DayField
        label={t('round.opensOn')}
        description={t(isReplacing ? 'round.opensOnReplace' : 'round.opensOnHint')}
        value={firstDay}
        onChange={setFirstDay}
      />
      <DayField label={t('round.closesOn')} required value={lastDay} onChange={setLastDay} />
      <Refusal error={add.error} />
      <div>
        <Button type="submit" loading={add.isPending} disabled={!isComplete}>
          {t(firstDay === '' ? 'round.start' : 'round.plan')}
        </Button>
      </div>
    </form>
  );
}

const usualBest = '5';

function IdeaChoice({
  best,
  onChange,
}: {
  readonly best: string;
  readonly onChange: (best: string) => void;
}) {
  const { t } = useTexts();
  return (
    <>
      <Radio.Group
        label={t('round.ideasOn')}
        value={best === '' ? 'all' : 'best'}
        onChange={(value) => onChange(value === 'best' ? usualBest : '')}
      >
        <Radio value="all" label={t('round.ideasAll')} />
        <Radio value="best" label={t('round.ideasBest')} />
      </Radio.Group>
      {best === '' ? null : (
        <TextInput
          label={t('round.bestCount')}
          type="number"
          min={1}
          max={100}
          required
          value={best}
          onChange={(event) => onChange(event.currentTarget.value || usualBest)}
        />
      )}
    </>
  );
}

interface NewRound {
  readonly form: LaunchForm;
  readonly reason: string;
  /** Empty: at once. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** How many of the best ideas go on; empty: all ideas. */
  readonly best: string;
}

function useAddRound({ challengeId, number, state }: Round) {
  const client = useQueryClient();
  const rounds = useRounds(challengeId).data ?? [];
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: async ({ form, reason, firstDay, lastDay, best }: NewRound) => {
      const ideaIds = best === '' ? undefined : await bestOf(challengeId, number, Number(best));
      const body = {
        // One that was called off keeps its number.
        number: Math.max(number, ...rounds.map((one) => one.number)) + 1,
        ...roundRulesOf(form),
        ...(firstDay === '' ? {} : { opensAt: startOf(firstDay) }),
        closesAt: endOf(lastDay),
        ...(ideaIds ? { ideaIds } : {}),
        ...(state === 'closed' ? {} : { reason: reason.trim() }),
      };
      return sendOnce(body, (idempotencyKey) =>
        call<Round>('POST', `/challenges/${challengeId}/rounds`, { body, idempotencyKey }),
      );
    },
    onSuccess: () =>
      Promise.all(
        ['round', 'ranking', 'ballot'].map((key) =>
          client.invalidateQueries({ queryKey: [key, challengeId] }),
        ),
      ),
  });
}

async function bestOf(challengeId: string, round: number, limit: number): Promise<string[]> {
  const ranking = await call<Ranking>('GET', `/challenges/${challengeId}/ranking`, {
    query: { limit, round },
  });
  return ranking.items.map(({ ideaId }) => ideaId);
}
