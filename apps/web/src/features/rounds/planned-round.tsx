import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { Challenge, Round } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Refusal } from '../../components/refusal.js';
import { useDates } from '../../lib/dates.js';
import { useIdempotentSend } from '../../lib/idempotency-keys.js';
import { useTexts } from '../../lib/texts.js';
import type { LaunchForm } from '../challenges/launch-form.js';
import { areRulesRight } from '../challenges/round-rules.js';
import { DayField } from './day-field.js';
import { dayOf, endOf, lastDayOf, startOf } from './days.js';
import { formOfRound, roundRulesOf, RulesEditor } from './rules-editor.js';
import classes from './round-screen.module.css';

interface Props {
  readonly challenge: Challenge;
  readonly round: Round;
}

/** A later round that is still to open: other dates or rules, or calling it off. */
export function PlannedRound({ challenge, round }: Props) {
  const { t } = useTexts();
  const dates = useDates();
  const moment = (iso: string): string => `${dates.day(iso)} ${dates.time(iso)}`;
  const [isChanging, setChanging] = useState(false);
  return (
    <section className={classes.panel} aria-labelledby="planned-heading">
      <h2 id="planned-heading" className={classes.heading}>
        {t('round.planned')}
      </h2>
      <p>{t('round.plannedHint', { opens: moment(round.opensAt), closes: moment(round.closesAt) })}</p>
      {isChanging ? (
        <PlanForm challenge={challenge} round={round} onSaved={() => setChanging(false)} />
      ) : (
        <Group>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('round.changePlan')}
          </Button>
          <CancelButton round={round} />
        </Group>
      )}
    </section>
  );
}

function PlanForm({ challenge, round, onSaved }: Props & { readonly onSaved: () => void }) {
  const { t } = useTexts();
  // The version the person started from, so that somebody else's later change is noticed and not overwritten.
  const [{ number, rulesVersion, challengeId }] = useState(round);
  const [form, setForm] = useState<LaunchForm>(() => formOfRound(challenge, round));
  const [firstDay, setFirstDay] = useState(() => dayOf(round.opensAt));
  const [lastDay, setLastDay] = useState(() => lastDayOf(round.closesAt));
  const save = useChanged(challengeId, () => {
    // A day that was left alone keeps its hour.
    const opensAt = firstDay === dayOf(round.opensAt) ? round.opensAt : startOf(firstDay);
    const body = { number, rulesVersion, ...roundRulesOf(form), opensAt, closesAt: endOf(lastDay) };
    return call<Round>('PUT', `/challenges/${challengeId}/planned-round`, { body });
  });
  const isComplete = areRulesRight(form.method, form.rules) && firstDay !== '' && lastDay !== '';
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isComplete) save.mutate(undefined, { onSuccess: onSaved });
  };
  return (
    <form className={classes.panel} onSubmit={submit}>
      <RulesEditor form={form} onChange={(part) => setForm((previous) => ({ ...previous, ...part }))} />
      <DayField label={t('round.opensOn')} required value={firstDay} onChange={setFirstDay} />
      <DayField label={t('round.closesOn')} required value={lastDay} onChange={setLastDay} />
      <Refusal error={save.error} />
      <div>
        <Button type="submit" loading={save.isPending} disabled={!isComplete}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}

function CancelButton({ round: { challengeId, number } }: { readonly round: Round }) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const sendOnce = useIdempotentSend();
  const cancel = useChanged(challengeId, () => {
    const body = { number, reason: reason.trim() };
    return sendOnce(body, (idempotencyKey) =>
      call<Round>('POST', `/challenges/${challengeId}/planned-round/cancellation`, { body, idempotencyKey }),
    );
  });
  const confirm = (): void => {
    setMissing(!reason.trim());
    if (reason.trim()) cancel.mutate(undefined, { onSuccess: () => setAsking(false) });
  };
  return (
    <>
      <Button variant="subtle" color="rust" onClick={() => setAsking(true)}>
        {t('round.cancel')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('round.cancelTitle')}
        confirmText={t('round.cancel')}
        danger
        busy={cancel.isPending}
        problem={cancel.error ? asProblem(cancel.error) : null}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <Textarea
          label={t('round.cancelReason')}
          description={t('round.cancelReasonHint')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          error={isMissing ? t('merge.reasonMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}

function useChanged(challengeId: string, send: () => Promise<Round>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: ['round', challengeId] }),
  });
}
