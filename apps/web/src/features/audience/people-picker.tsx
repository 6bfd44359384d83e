import { useState } from 'react';
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { usePeople, usePeopleByName } from '../../lib/queries/people.js';
import { useTexts } from '../../lib/texts.js';

const settleMs = 250;
const shortest = 2;

interface PeoplePickerProps {
  readonly value: string[];
  readonly onChange: (personIds: string[]) => void;
}

/** People by name: type some letters, choose, and go on. */
export function PeoplePicker({ value, onChange }: PeoplePickerProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), settleMs);
  const found = usePeopleByName(q, q.length >= shortest);
  const chosen = usePeople(value);
  const names = new Map([
    ...value.map((id) => [id, chosen.get(id)?.displayName ?? t('audience.somebody')] as const),
    ...(found.data?.items ?? []).map(({ id, displayName }) => [id, displayName] as const),
  ]);
  return (
    <MultiSelect
      label={t('audience.people')}
      description={t('audience.peopleHint')}
      searchable
      clearable
      hidePickedOptions
      searchValue={typed}
      onSearchChange={setTyped}
      // What the server found is what fits: words may match a function as well as a name.
      filter={({ options }) => options}
      nothingFoundMessage={q.length < shortest ? t('audience.typeName') : t('audience.nobodyFound')}
      clearButtonProps={{ 'aria-label': t('audience.clearPeople') }}
      data={[...names].map(([id, label]) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
    />
  );
}
