import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { call } from '../../api/client.js';
import type { Group, GroupRule } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { QueryState } from '../../components/query-state.js';
import { newIdempotencyKey } from '../../lib/idempotency-keys.js';
import { useDirectoryChange, useKeptGroups } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { DirectoryFrame } from './directory-frame.js';
import { groupBody, GroupFields } from './group-fields.js';
import { MoreButton } from './more-button.js';
import { Refusal } from '../../components/refusal.js';
import { meaning, RuleBuilder } from './rule-builder.js';
import classes from './directory.module.css';

const kinds = ['manual', 'rule', 'scim'] as const;

/** Groups by hand, by rule and from the directory: find one, or make one. */
export function GroupsScreen() {
  const { t } = useTexts();
  const [q, setQ] = useState('');
  const [kind, setKind] = useState<string>('manual');
  const groups = useKeptGroups({ kind, ...(q ? { q } : {}) });
  return (
    <DirectoryFrame title={t('directory.groups')}>
      <div className={classes.filters} role="search">
        <TextInput
          label={t('directory.findGroup')}
          value={q}
          maxLength={120}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('directory.groupKind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={kinds.map((value) => ({ value, label: t(`directory.groupKind.${value}`) }))}
        />
      </div>
      <QueryState query={groups}>
        {({ pages }) => <Rows items={pages.flatMap((page) => page.items)} />}
      </QueryState>
      <MoreButton query={groups} />
      <NewGroup />
    </DirectoryFrame>
  );
}

function Rows({ items }: { readonly items: readonly Group[] }) {
  const { t } = useTexts();
  if (items.length === 0)
    return <EmptyState title={t('directory.noGroups')}>{t('directory.noGroupsText')}</EmptyState>;
  return (
    <ul className={classes.list}>
      {items.map((group) => (
        <li key={group.id} className={classes.row}>
          <span className={classes.words}>
            <Link to="/admin/groups/$groupId" params={{ groupId: group.id }}>
              {group.name}
            </Link>
            <span className={classes.muted}>{group.purpose}</span>
          </span>
          <span className={classes.muted}>
            {t('directory.members', { count: group.memberCount })}
            {group.visibility === 'members' ? `, ${t('directory.visibility.members')}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

const nothing = { name: '', purpose: '', isSecret: false, hasRule: false };

function NewGroup() {
  const { t } = useTexts();
  const [group, setGroup] = useState(nothing);
  const [rule, setRule] = useState<GroupRule>({});
  const make = useDirectoryChange((body: object) =>
    call<unknown>('POST', '/groups', { body, idempotencyKey: newIdempotencyKey() }),
  );
  const set = (change: Partial<typeof nothing>): void => setGroup({ ...group, ...change });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!group.name.trim()) return;
    make.mutate(
      { ...groupBody(group), ...(group.hasRule ? { rule: meaning(rule) } : {}) },
      { onSuccess: () => setGroup(nothing) },
    );
  };
  return (
    <section className={classes.section} aria-labelledby="new-group">
      <h2 id="new-group">{t('directory.newGroup')}</h2>
      <form onSubmit={send} className={classes.form}>
        <GroupFields group={group} onChange={set} />
        <Switch
          label={t('directory.byRule')}
          description={t('directory.byRuleHint')}
          checked={group.hasRule}
          onChange={(event) => set({ hasRule: event.currentTarget.checked })}
        />
        {group.hasRule ? <RuleBuilder rule={rule} onChange={setRule} /> : null}
        <Refusal error={make.error} />
        <div>
          <Button type="submit" loading={make.isPending}>
            {t('directory.makeGroup')}
          </Button>
        </div>
      </form>
    </section>
  );
}
