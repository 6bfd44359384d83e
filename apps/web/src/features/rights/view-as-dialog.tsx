import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { useViewAs } from '../../lib/queries/viewing.js';
import { useTexts } from '../../lib/texts.js';

const shortestReason = 10;

interface Props {
  readonly personId: string;
  readonly onClose: () => void;
}

/** Asks why, before an administrator looks at the app as somebody else: that person can read it. */
export function ViewAsDialog({ personId, onClose }: Props) {
  const { t } = useTexts();
  const viewAs = useViewAs();
  const [reason, setReason] = useState('');
  const [isTooShort, setIsTooShort] = useState(false);
  const begin = (): void => {
    const given = reason.trim();
    setIsTooShort(given.length < shortestReason);
    if (given.length >= shortestReason) viewAs.mutate({ personId, reason: given });
  };
  return (
    <ConfirmDialog
      opened
      title={t('viewing.title')}
      confirmText={t('viewing.begin')}
      busy={viewAs.isPending}
      problem={viewAs.error ? asProblem(viewAs.error) : null}
      onConfirm={begin}
      onClose={onClose}
    >
      <p>{t('viewing.text')}</p>
      <Textarea
        label={t('viewing.reason')}
        required
        maxLength={500}
        value={reason}
        error={isTooShort ? t('viewing.reasonTooShort') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
