import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { usePeople, usePeopleByName } from '../../lib/queries/people.js';
import { useTexts } from '../../lib/texts.js';

const settleMs = 250;
const shortest = 2;

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
}

/** One person by name: type some letters and choose. */
export function PersonSelect({ label, value, onChange }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), settleMs);
  const found = usePeopleByName(q, q.length >= shortest);
  const chosen = usePeople(value ? [value] : []);
  const names = new Map((found.data?.items ?? []).map(({ id, displayName }) => [id, displayName]));
  if (value) names.set(value, chosen.get(value)?.displayName ?? names.get(value) ?? '');
  return (
    <Select
      label={label}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('rights.clearPerson') }}
      onSearchChange={setTyped}
      // What the server found is what fits: words may match a function as well as a name.
      filter={({ options }) => options}
      nothingFoundMessage={q.length < shortest ? t('audience.typeName') : t('audience.nobodyFound')}
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
