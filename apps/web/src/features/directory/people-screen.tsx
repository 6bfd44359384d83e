import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useAccounts } from '../../lib/queries/directory.js';
import { useTexts, type TextKey } from '../../lib/texts.js';
import { DirectoryFrame } from './directory-frame.js';
import { MoreButton } from './more-button.js';
import { UnitSelect } from './unit-select.js';
import classes from './directory.module.css';

const filters = {
  status: ['active', 'deactivated'],
  kind: ['employee', 'partner', 'customer'],
  origin: ['registered', 'invited', 'self-registered', 'csv', 'scim', 'imported'],
  attention: ['sponsor', 'end'],
} as const;
type FilterName = keyof typeof filters;

interface Props {
  /** Only those who ask for it, to begin with. */
  readonly attention?: 'sponsor' | 'end' | undefined;
}

/** The register of people: find, filter, open, export. */
export function PeopleScreen({ attention }: Props) {
  const { t, language } = useTexts();
  const [filter, setFilter] = useState<Record<string, string>>({
    status: 'active',
    ...(attention ? { attention } : {}),
  });
  const accounts = useAccounts(filter);
  return (
    <DirectoryFrame title={t('directory.people')}>
      <Filters filter={filter} onChange={setFilter} />
      <div>
        <Button
          component="a"
          variant="default"
          href={`/api/v1/accounts/export?language=${language}`}
          download
        >
          {t('directory.export')}
        </Button>
      </div>
      <QueryState query={accounts}>
        {({ pages }) => <Rows items={pages.flatMap((page) => page.items)} />}
      </QueryState>
      <MoreButton query={accounts} />
    </DirectoryFrame>
  );
}

interface FiltersProps {
  readonly filter: Record<string, string>;
  readonly onChange: (filter: Record<string, string>) => void;
}

function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTexts();
  const set = (name: string, value: string): void => {
    const { [name]: _, ...others } = filter;
    onChange(value ? { ...others, [name]: value } : others);
  };
  return (
    <div className={classes.filters} role="search">
      <TextInput
        className={classes.wide}
        label={t('directory.find')}
        value={filter['q'] ?? ''}
        maxLength={120}
        onChange={(event) => set('q', event.currentTarget.value)}
      />
      {(Object.keys(filters) as FilterName[]).map((name) => (
        <NativeSelect
          key={name}
          label={t(`directory.filter.${name}`)}
          value={filter[name] ?? ''}
          onChange={(event) => set(name, event.currentTarget.value)}
          data={[
            { value: '', label: t('directory.all') },
            ...filters[name].map((value) => ({ value, label: t(`directory.${name}.${value}` as TextKey) })),
          ]}
        />
      ))}
      <UnitSelect
        label={t('directory.unit')}
        none={t('directory.all')}
        value={filter['unitId'] ?? ''}
        onChange={(unitId) => set('unitId', unitId)}
      />
    </div>
  );
}

function Rows({ items }: { readonly items: readonly Account[] }) {
  const { t } = useTexts();
  if (items.length === 0)
    return <EmptyState title={t('directory.nobody')}>{t('directory.nobodyText')}</EmptyState>;
  return (
    <ul className={classes.list}>
      {items.map((account) => (
        <Row key={account.id} account={account} />
      ))}
    </ul>
  );
}

function Row({ account }: { readonly account: Account }) {
  const { t } = useTexts();
  const dates = useDates();
  const facts = [account.jobTitle, account.unitName, account.email].filter(Boolean).join(' · ');
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <Link to="/admin/people/$personId" params={{ personId: account.id }}>
          {account.displayName}
        </Link>
        <span className={classes.muted}>{facts}</span>
      </span>
      <span className={account.lacksSponsor || account.status !== 'active' ? classes.bad : classes.muted}>
        {account.status === 'active'
          ? t(`directory.kind.${account.kind}`)
          : t('directory.status.deactivated')}
        {account.lacksSponsor ? `, ${t('directory.noSponsor')}` : ''}
        {account.endsOn ? `, ${t('directory.until', { day: dates.day(account.endsOn) })}` : ''}
      </span>
    </li>
  );
}
