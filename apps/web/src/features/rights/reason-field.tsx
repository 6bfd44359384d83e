import { Textarea } from '@mantine/core';
import { useTexts } from '../../lib/texts.js';

interface Props {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why a change of rights is made, for the access log. */
export function ReasonField({ value, onChange }: Props) {
  const { t } = useTexts();
  return (
    <Textarea
      label={t('rights.reason')}
      description={t('rights.reasonHint')}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
