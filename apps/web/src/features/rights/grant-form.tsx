import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { NewGrant, Role, RoleScope } from '../../api/types.js';
import { useGrantRole } from '../../lib/queries/rights.js';
import { useTexts } from '../../lib/texts.js';
import { endOfDay } from './end-of-day.js';
import { OutcomeNotice } from './outcome-notice.js';
import { ReasonField } from './reason-field.js';
import { useRightsWords } from './use-rights-words.js';
import classes from '../../components/administration.module.css';

type Kind = RoleScope['kind'] | 'everywhere';

interface Draft {
  readonly kind: Kind;
  readonly partId: string;
  readonly role: Role;
  /** As a date field gives it; empty for no end. */
  readonly lastDay: string;
  readonly reason: string;
}

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
const empty: Draft = { kind: 'domain', partId: '', role: 'programme-manager', lastDay: '', reason: '' };

/** Undefined while something that is needed is missing. */
function grantIn({ kind, partId, role, lastDay, reason }: Draft): NewGrant | undefined {
  if (kind === 'everywhere' ? lastDay === '' : partId === '') return undefined;
  return {
    role,
    ...(kind === 'everywhere' ? {} : { scope: { kind, id: partId } }),
    ...(lastDay ? { endsAt: endOfDay(lastDay) } : {}),
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  };
}

/** Gives a role within a part of the work, or until a day. */
export function GrantForm({ personId }: { readonly personId: string }) {
  const { t } = useTexts();
  const { parts } = useRightsWords();
  const grant = useGrantRole(personId);
  const [draft, setDraft] = useState(empty);
  const first = draft.kind === 'everywhere' ? '' : (parts[draft.kind][0]?.value ?? '');
  const given = grantIn({ ...draft, partId: draft.partId || first });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (given) grant.mutate(given);
  };
  const outcome = grant.data?.state === 'held' ? t('rights.granted') : t('rights.requested');
  return (
    <form onSubmit={send} className={classes.form} aria-label={t('rights.grant')}>
      <h3>{t('rights.grant')}</h3>
      <GrantFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      <OutcomeNotice error={grant.error} done={grant.data && outcome} />
      <div>
        <Button type="submit" variant="default" disabled={!given} loading={grant.isPending}>
          {t('rights.give')}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function GrantFields({ draft, onChange }: FieldsProps) {
  const { t } = useTexts();
  const words = useRightsWords();
  const { kind, partId, role, lastDay, reason } = draft;
  const roles = kind === 'everywhere' ? temporary : scopable;
  const chosen = <One extends string>(among: readonly One[], value: string, otherwise: One): One =>
    among.find((one) => one === value) ?? otherwise;
  return (
    <>
      <NativeSelect
        label={t('rights.where')}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: chosen(kinds, value, kind), partId: '' })
        }
        data={kinds.map((one) => ({
          value: one,
          label: one === 'everywhere' ? t('rights.everywhere') : t(`rights.scope.${one}`),
        }))}
      />
      {kind === 'everywhere' ? null : (
        <NativeSelect
          label={t(`rights.scope.${kind}`)}
          value={partId || words.parts[kind][0]?.value}
          onChange={(event) => onChange({ partId: event.currentTarget.value })}
          data={words.parts[kind]}
        />
      )}
      <NativeSelect
        label={t('rights.role')}
        value={role}
        onChange={({ currentTarget: { value } }) => onChange({ role: chosen(roles, value, role) })}
        data={roles.map((one) => ({ value: one, label: words.role(one) }))}
      />
      <TextInput
        type="date"
        label={t('rights.lastDay')}
        description={kind === 'everywhere' ? t('rights.lastDayNeeded') : t('rights.lastDayHint')}
        value={lastDay}
        onChange={(event) => onChange({ lastDay: event.currentTarget.value })}
      />
      <ReasonField value={reason} onChange={(text) => onChange({ reason: text })} />
    </>
  );
}
