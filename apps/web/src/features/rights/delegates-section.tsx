import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Delegation } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { mayAppointDelegates } from '../../lib/abilities.js';
import { useDates } from '../../lib/dates.js';
import { useMe } from '../../lib/queries/me.js';
import { usePeople } from '../../lib/queries/people.js';
import { useAppointDelegate, useDelegations, useDismissDelegate } from '../../lib/queries/rights.js';
import { useTexts } from '../../lib/texts.js';
import { endOfDay } from './end-of-day.js';
import { PersonSelect } from './person-select.js';
import classes from '../../components/administration.module.css';

/** A leader's delegates; a delegate sees for whom they act. Nothing for whoever is neither. */
export function DelegatesSection() {
  const { t } = useTexts();
  const me = useMe();
  const delegations = useDelegations();
  const isLeader = mayAppointDelegates(me);
  if (!isLeader && me.actsFor.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="settings-delegates">
      <h2 id="settings-delegates">{t('delegates.title')}</h2>
      <p className={classes.muted}>{t(isLeader ? 'delegates.text' : 'delegates.textForDelegate')}</p>
      <QueryState query={delegations}>{({ items }) => <Delegations items={items} />}</QueryState>
      {isLeader ? <AppointForm /> : null}
    </section>
  );
}

function Delegations({ items }: { readonly items: readonly Delegation[] }) {
  const { t, problem } = useTexts();
  const dates = useDates();
  const me = useMe();
  const dismiss = useDismissDelegate();
  const people = usePeople(items.flatMap(({ leaderId, delegateId }) => [leaderId, delegateId]));
  const nameOf = (id: string): string => people.get(id)?.displayName ?? t('audience.somebody');
  if (items.length === 0) return <p>{t('delegates.none')}</p>;
  const words = ({ leaderId, delegateId }: Delegation): string =>
    leaderId === me.id
      ? t('delegates.actsForYou', { name: nameOf(delegateId) })
      : t('delegates.youActFor', { name: nameOf(leaderId) });
  return (
    <>
      {dismiss.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(dismiss.error))}</p>
        </Notice>
      ) : null}
      <ul className={classes.list} aria-label={t('delegates.title')}>
        {items.map((delegation) => (
          <li key={delegation.id} className={classes.entry}>
            <span className={classes.head}>
              <strong>{words(delegation)}</strong>
              <Button
                variant="subtle"
                color="rust"
                size="sm"
                aria-label={`${t('delegates.end')}: ${words(delegation)}`}
                loading={dismiss.isPending}
                onClick={() => dismiss.mutate(delegation.id)}
              >
                {t('delegates.end')}
              </Button>
            </span>
            <span className={classes.muted}>{t('rights.until', { day: dates.day(delegation.endsAt) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function AppointForm() {
  const { t, problem } = useTexts();
  const appoint = useAppointDelegate();
  const [delegateId, setDelegateId] = useState<string | null>(null);
  const [lastDay, setLastDay] = useState('');
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!delegateId || !lastDay) return;
    appoint.mutate(
      { delegateId, endsAt: endOfDay(lastDay) },
      {
        onSuccess: () => {
          setDelegateId(null);
          setLastDay('');
        },
      },
    );
  };
  return (
    <form onSubmit={send} className={classes.form} aria-label={t('delegates.appoint')}>
      <PersonSelect label={t('delegates.who')} value={delegateId} onChange={setDelegateId} />
      <TextInput
        type="date"
        label={t('rights.lastDay')}
        description={t('delegates.lastDayHint')}
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
      {appoint.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(appoint.error))}</p>
        </Notice>
      ) : null}
      <div>
        <Button
          type="submit"
          variant="default"
          disabled={!delegateId || !lastDay}
          loading={appoint.isPending}
        >
          {t('delegates.appoint')}
        </Button>
      </div>
    </form>
  );
}
