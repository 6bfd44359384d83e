import { useState } from 'react';
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { usePeople, usePeopleByName } from '../../lib/queries/people.js';
import { useTexts, type TextKey } from '../../lib/texts.js';

const settleMs = 250;
const shortest = 2;

interface PeoplePickerProps {
  readonly value: string[];
  readonly onChange: (personIds: string[]) => void;
  /** What they are chosen for; people somebody is asked by name when left out. */
  readonly words?: { readonly label: TextKey; readonly hint: TextKey; readonly clear: TextKey };
  readonly most?: number;
}

const ofAudience = {
  label: 'audience.people',
  hint: 'audience.peopleHint',
  clear: 'audience.clearPeople',
} as const;

/** People by name: type some letters, choose, and go on. */
export function PeoplePicker({ value, onChange, words = ofAudience, most }: PeoplePickerProps) {
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
      label={t(words.label)}
      description={t(words.hint)}
      searchable
      clearable
      hidePickedOptions
      {...(most === undefined ? {} : { maxValues: most })}
      searchValue={typed}
      onSearchChange={setTyped}
      // What the server found is what fits: words may match a function as well as a name.
      filter={({ options }) => options}
      nothingFoundMessage={q.length < shortest ? t('audience.typeName') : t('audience.nobodyFound')}
      clearButtonProps={{ 'aria-label': t(words.clear) }}
      data={[...names].map(([id, label]) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
    />
  );
}
