import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Role } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { useChangeRoles } from '../../lib/queries/rights.js';
import { useTexts } from '../../lib/texts.js';
import classes from './rights.module.css';

const kinds: readonly Role[] = ['employee', 'partner', 'customer'];
const extra: readonly Role[] = [
  'leadership',
  'programme-manager',
  'community-manager',
  'knowledge-manager',
  'trainer',
  'user-manager',
  'evaluator',
  'administrator',
  'auditor',
];

/** The roles that hold everywhere and without end. The gravest ones wait for a second administrator. */
export function RoleChecklist({
  personId,
  held,
}: {
  readonly personId: string;
  readonly held: readonly Role[];
}) {
  const { t, problem } = useTexts();
  const change = useChangeRoles(personId);
  const [chosen, setChosen] = useState<string[]>(extra.filter((role) => held.includes(role)));
  const [reason, setReason] = useState('');
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const roles = [
      ...kinds.filter((role) => held.includes(role)),
      ...extra.filter((role) => chosen.includes(role)),
    ];
    change.mutate({ roles, ...(reason.trim() ? { reason: reason.trim() } : {}) });
  };
  return (
    <form onSubmit={send} className={classes.form} aria-label={t('rights.roles')}>
      <Checkbox.Group
        label={t('rights.roles')}
        description={t('rights.rolesHint')}
        value={chosen}
        onChange={setChosen}
      >
        <div className={classes.choices}>
          {extra.map((role) => (
            <Checkbox key={role} value={role} label={t(`role.${role}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label={t('rights.reason')}
        description={t('rights.reasonHint')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {change.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(change.error))}</p>
        </Notice>
      ) : null}
      {change.data ? (
        <Notice tone="accent" icon="check" role="status">
          <p>{change.data.requested.length > 0 ? t('rights.requested') : t('rights.saved')}</p>
        </Notice>
      ) : null}
      <div>
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('rights.save')}
        </Button>
      </div>
    </form>
  );
}
