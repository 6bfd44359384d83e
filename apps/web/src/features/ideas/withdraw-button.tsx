import { Button } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Idea } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { useTexts } from '../../lib/texts.js';
import { useIdeaTransition } from './use-idea-changes.js';

interface Props {
  readonly idea: Idea;
  readonly onWithdrawn?: () => void;
}

export function WithdrawButton({ idea, onWithdrawn }: Props) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const transition = useIdeaTransition(idea.id);
  const withdraw = (): void =>
    transition.mutate('withdrawn', {
      onSuccess: () => {
        setAsking(false);
        onWithdrawn?.();
      },
    });
  if (transition.isSuccess) return <span role="status">{t('idea.withdrawn')}</span>;
  return (
    <>
      <Button variant="subtle" color="rust" onClick={() => setAsking(true)}>
        {t('idea.withdraw')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('idea.withdrawTitle')}
        confirmText={t('idea.withdraw')}
        danger
        busy={transition.isPending}
        problem={transition.error ? asProblem(transition.error) : null}
        onConfirm={withdraw}
        onClose={() => setAsking(false)}
      >
        <p>{t('idea.withdrawText', { title: idea.title })}</p>
      </ConfirmDialog>
    </>
  );
}
