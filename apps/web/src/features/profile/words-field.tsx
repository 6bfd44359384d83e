import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useProfileWords } from '../../lib/queries/profile.js';
import { useTexts } from '../../lib/texts.js';

interface Props {
  readonly field: 'expertise' | 'interests';
  readonly value: string[];
  readonly onChange: (words: string[]) => void;
}

const mostWords = 30;
const longestWord = 60;

/** Words of one's own, with those that colleagues use already. */
export function WordsField({ field, value, onChange }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const known = useProfileWords(field, typed);
  return (
    <TagsInput
      label={t(`profile.${field}`)}
      description={t(`profile.${field}Hint`)}
      maxTags={mostWords}
      maxLength={longestWord}
      data={known}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={onChange}
      acceptValueOnBlur
    />
  );
}
