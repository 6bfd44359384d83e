import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { call } from '../../api/client.js';
import type { NewInvitation } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { newIdempotencyKey } from '../../lib/idempotency-keys.js';
import { useDirectoryChange } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { ColleaguePicker } from './colleague-picker.js';
import { Refusal } from '../../components/refusal.js';
import { UnitSelect } from './unit-select.js';
import classes from './directory.module.css';

const kinds = ['employee', 'partner', 'customer'] as const;
const nobody = { email: '', kind: 'employee', unitId: '', sponsorId: '', endsOn: '' };

/** Invites one person; the mail has fixed words, so there is nothing to write. */
export function InvitationForm() {
  const { t, language } = useTexts();
  const [person, setPerson] = useState(nobody);
  const isExternal = person.kind !== 'employee';
  const invite = useDirectoryChange((body: NewInvitation) =>
    call<unknown>('POST', '/invitations', { body, idempotencyKey: newIdempotencyKey() }),
  );
  const set = (change: Partial<typeof nobody>): void => setPerson({ ...person, ...change });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    invite.mutate(
      {
        email: person.email.trim(),
        kind: person.kind as NewInvitation['kind'],
        language,
        unitId: person.unitId || null,
        ...(isExternal ? { sponsorId: person.sponsorId || null, endsOn: person.endsOn || null } : {}),
      },
      { onSuccess: () => setPerson(nobody) },
    );
  };
  return (
    <section className={classes.section} aria-labelledby="invite">
      <h2 id="invite">{t('directory.invite')}</h2>
      <p className={classes.muted}>{t('directory.inviteText')}</p>
      <form onSubmit={send} className={classes.form}>
        <PersonFields person={person} onChange={set} />
        <Refusal error={invite.error} />
        {invite.isSuccess ? (
          <Notice tone="accent" role="status">
            <p>{t('directory.invited')}</p>
          </Notice>
        ) : null}
        <div>
          <Button type="submit" loading={invite.isPending}>
            {t('directory.sendInvitation')}
          </Button>
        </div>
      </form>
    </section>
  );
}

interface FieldsProps {
  readonly person: typeof nobody;
  readonly onChange: (change: Partial<typeof nobody>) => void;
}

function PersonFields({ person, onChange }: FieldsProps) {
  const { t } = useTexts();
  const isExternal = person.kind !== 'employee';
  return (
    <>
      <TextInput
        type="email"
        label={t('directory.email')}
        required
        value={person.email}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('directory.filter.kind')}
        value={person.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value })}
        data={kinds.map((value) => ({ value, label: t(`directory.kind.${value}`) }))}
      />
      <UnitSelect
        label={t('directory.unit')}
        none={t('directory.noUnit')}
        value={person.unitId}
        onChange={(unitId) => onChange({ unitId })}
      />
      {isExternal ? (
        <>
          <ColleaguePicker
            label={t('directory.sponsor')}
            value={person.sponsorId}
            onChange={(sponsorId) => onChange({ sponsorId })}
          />
          <TextInput
            type="date"
            label={t('directory.lastDay')}
            required
            value={person.endsOn}
            onChange={(event) => onChange({ endsOn: event.currentTarget.value })}
          />
        </>
      ) : null}
    </>
  );
}
