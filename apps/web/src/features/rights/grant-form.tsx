import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import type { NewGrant, Role, RoleScope } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { useGrantRole } from '../../lib/queries/rights.js';
import { useTexts } from '../../lib/texts.js';
import { endOfDay } from './end-of-day.js';
import { useRightsWords } from './use-rights-words.js';
import classes from './rights.module.css';

type Kind = RoleScope['kind'] | 'everywhere';

const scopable: readonly Role[] = [
  'leadership',
  'programme-manager',
  'community-manager',
  'knowledge-manager',
  'trainer',
  'evaluator',
];
const temporary: readonly Role[] = [...scopable, 'user-manager', 'auditor'];
const kinds: readonly Kind[] = ['domain', 'challenge', 'group', 'everywhere'];

/** Gives a role within a part of the work, or until a day. */
export function GrantForm({ personId }: { readonly personId: string }) {
  const { t, problem } = useTexts();
  const words = useRightsWords();
  const grant = useGrantRole(personId);
  const [kind, setKind] = useState<Kind>('domain');
  const [role, setRole] = useState<Role>('programme-manager');
  const [partId, setPartId] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [reason, setReason] = useState('');
  const parts = kind === 'everywhere' ? [] : words.parts[kind];
  const part = partId || (parts[0]?.value ?? '');
  const isComplete = kind === 'everywhere' ? lastDay !== '' : part !== '';
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isComplete) return;
    const given: NewGrant = {
      role,
      ...(kind === 'everywhere' ? {} : { scope: { kind, id: part } }),
      ...(lastDay ? { endsAt: endOfDay(lastDay) } : {}),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    };
    grant.mutate(given);
  };
  const roles = kind === 'everywhere' ? temporary : scopable;
  return (
    <form onSubmit={send} className={classes.form} aria-label={t('rights.grant')}>
      <h3>{t('rights.grant')}</h3>
      <NativeSelect
        label={t('rights.where')}
        value={kind}
        onChange={(event) => {
          setKind(kinds.find((one) => one === event.currentTarget.value) ?? 'domain');
          setPartId('');
        }}
        data={kinds.map((one) => ({
          value: one,
          label: one === 'everywhere' ? t('rights.everywhere') : t(`rights.scope.${one}`),
        }))}
      />
      {kind === 'everywhere' ? null : (
        <NativeSelect
          label={t(`rights.scope.${kind}`)}
          value={part}
          onChange={(event) => setPartId(event.currentTarget.value)}
          data={parts}
        />
      )}
      <NativeSelect
        label={t('rights.role')}
        value={role}
        onChange={(event) => setRole(roles.find((one) => one === event.currentTarget.value) ?? role)}
        data={roles.map((one) => ({ value: one, label: words.role(one) }))}
      />
      <TextInput
        type="date"
        label={t('rights.lastDay')}
        description={kind === 'everywhere' ? t('rights.lastDayNeeded') : t('rights.lastDayHint')}
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
      <Textarea
        label={t('rights.reason')}
        description={t('rights.reasonHint')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {grant.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(grant.error))}</p>
        </Notice>
      ) : null}
      {grant.data ? (
        <Notice tone="accent" icon="check" role="status">
          <p>{grant.data.state === 'held' ? t('rights.granted') : t('rights.requested')}</p>
        </Notice>
      ) : null}
      <div>
        <Button type="submit" variant="default" disabled={!isComplete} loading={grant.isPending}>
          {t('rights.give')}
        </Button>
      </div>
    </form>
  );
}
