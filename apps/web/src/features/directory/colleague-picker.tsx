import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useColleagues } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (personId: string) => void;
}

/** Finds an active colleague by name and picks one: two plain fields, so that any keyboard and reader can. */
export function ColleaguePicker({ label, value, onChange }: Props) {
  const { t } = useTexts();
  const [q, setQ] = useState('');
  const found = useColleagues(q.trim());
  const items = found.data?.items ?? [];
  return (
    <>
      <TextInput
        label={label}
        description={t('directory.pickHint')}
        value={q}
        maxLength={120}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      {q.trim().length >= 2 ? (
        <NativeSelect
          label={t('directory.pickFrom')}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[
            { value: '', label: items.length > 0 ? t('directory.pickOne') : t('directory.pickNobody') },
            ...items.map(({ id, displayName, jobTitle }) => ({
              value: id,
              label: [displayName, jobTitle].filter(Boolean).join(', '),
            })),
          ]}
        />
      ) : null}
    </>
  );
}
