import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { call, etagOf } from '../../api/client.js';
import type { Account } from '../../api/types.js';
import { useDirectoryChange } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { ColleaguePicker } from './colleague-picker.js';
import { Refusal } from '../../components/refusal.js';
import { UnitSelect } from './unit-select.js';
import classes from './directory.module.css';

interface Props {
  readonly account: Account;
}

/** What those who keep people change of one: name and function, unit, last day, sponsor. */
export function AccountForms({ account }: Props) {
  return (
    <>
      <NameForm account={account} />
      <StayForm account={account} />
      {account.kind === 'employee' ? null : <SponsorForm account={account} />}
    </>
  );
}

function NameForm({ account }: Props) {
  const { t } = useTexts();
  const [displayName, setName] = useState(account.displayName);
  const [jobTitle, setTitle] = useState(account.jobTitle);
  const save = useDirectoryChange((body: object) =>
    call<undefined>('PATCH', `/accounts/${account.id}`, { body, ifMatch: etagOf(account) }),
  );
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (displayName.trim()) save.mutate({ displayName: displayName.trim(), jobTitle: jobTitle.trim() });
  };
  return (
    <form onSubmit={send} className={classes.form} aria-label={t('directory.nameForm')}>
      <TextInput
        label={t('directory.name')}
        required
        maxLength={120}
        value={displayName}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('directory.jobTitle')}
        maxLength={120}
        value={jobTitle}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Refusal error={save.error} />
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('directory.save')}
        </Button>
      </div>
    </form>
  );
}

function StayForm({ account }: Props) {
  const { t } = useTexts();
  const [lastDay, setDay] = useState(account.endsOn ?? '');
  const place = useDirectoryChange((unitId: string) =>
    call<undefined>('PUT', `/people/${account.id}/unit`, { body: { unitId: unitId || null } }),
  );
  const stay = useDirectoryChange((day: string) =>
    call<undefined>('PUT', `/people/${account.id}/last-day`, { body: { lastDay: day || null } }),
  );
  return (
    <div className={classes.form}>
      <UnitSelect
        label={t('directory.unit')}
        none={t('directory.noUnit')}
        value={account.unitId ?? ''}
        onChange={(unitId) => place.mutate(unitId)}
      />
      <Refusal error={place.error} />
      {account.status === 'active' ? (
        <>
          <TextInput
            type="date"
            label={t('directory.lastDay')}
            description={t('directory.lastDayHint')}
            value={lastDay}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Refusal error={stay.error} />
          <div>
            <Button variant="default" loading={stay.isPending} onClick={() => stay.mutate(lastDay)}>
              {t('directory.saveDay')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

function SponsorForm({ account }: Props) {
  const { t } = useTexts();
  const [sponsorId, setSponsor] = useState('');
  const appoint = useDirectoryChange((id: string) =>
    call<undefined>('PUT', `/people/${account.id}/sponsor`, { body: { sponsorId: id } }),
  );
  return (
    <div className={classes.form}>
      <ColleaguePicker label={t('directory.sponsor')} value={sponsorId} onChange={setSponsor} />
      <Refusal error={appoint.error} />
      {sponsorId ? (
        <div>
          <Button variant="default" loading={appoint.isPending} onClick={() => appoint.mutate(sponsorId)}>
            {t('directory.appoint')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
