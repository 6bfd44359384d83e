import { Button, Checkbox } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { Role } from '../../api/types.js';
import { useChangeRoles } from '../../lib/queries/rights.js';
import { useTexts } from '../../lib/texts.js';
import { extraRoles, kinds } from './extra-roles.js';
import { OutcomeNotice } from './outcome-notice.js';
import { ReasonField } from './reason-field.js';
import classes from '../../components/administration.module.css';

/** The roles that hold everywhere and without end. The gravest ones wait for a second administrator. */
export function RoleChecklist({
  personId,
  held,
}: {
  readonly personId: string;
  readonly held: readonly Role[];
}) {
  const { t } = useTexts();
  const change = useChangeRoles(personId);
  const [chosen, setChosen] = useState<string[]>(extraRoles.filter((role) => held.includes(role)));
  const [reason, setReason] = useState('');
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const roles = [
      ...kinds.filter((role) => held.includes(role)),
      ...extraRoles.filter((role) => chosen.includes(role)),
    ];
    change.mutate({ roles, ...(reason.trim() ? { reason: reason.trim() } : {}) });
  };
  const outcome = change.data?.requested.length ? t('rights.requested') : t('rights.saved');
  return (
    <form onSubmit={send} className={classes.form} aria-label={t('rights.roles')}>
      <Checkbox.Group
        label={t('rights.roles')}
        description={t('rights.rolesHint')}
        value={chosen}
        onChange={setChosen}
      >
        <div className={classes.choices}>
          {extraRoles.map((role) => (
            <Checkbox key={role} value={role} label={t(`role.${role}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <ReasonField value={reason} onChange={setReason} />
      <OutcomeNotice error={change.error} done={change.data && outcome} />
      <div>
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('rights.save')}
        </Button>
      </div>
    </form>
  );
}
