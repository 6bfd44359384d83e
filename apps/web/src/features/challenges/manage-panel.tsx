import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Challenge, Phase } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { LinkButton } from '../../components/link-button.js';
import { mayEdit } from '../../lib/abilities.js';
import { useMe } from '../../lib/queries/me.js';
import { useTexts } from '../../lib/texts.js';
import { useTransition } from './use-challenge-changes.js';
import classes from './manage-panel.module.css';

/** For those who lead the challenge: edit it while that is allowed, and move it on. */
export function ManagePanel({ challenge }: { readonly challenge: Challenge }) {
  const { t } = useTexts();
  const me = useMe();
  const [target, setTarget] = useState<Phase | null>(null);
  const editable = mayEdit(me, challenge);
  if (!editable && challenge.allowedTransitions.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="manage-heading">
      <h2 id="manage-heading" className={classes.heading}>
        {t('manage.title')}
      </h2>
      <div className={classes.actions}>
        {editable ? (
          <LinkButton
            to="/challenges/$challengeId/edit"
            params={{ challengeId: challenge.id }}
            variant="default"
            size="sm"
          >
            {t('manage.edit')}
          </LinkButton>
        ) : null}
        {challenge.phase === 'draft' ? null : (
          <LinkButton
            to="/challenges/$challengeId/round"
            params={{ challengeId: challenge.id }}
            variant="default"
            size="sm"
          >
            {t('manage.round')}
          </LinkButton>
        )}
        {challenge.allowedTransitions.map((phase) => (
          <Button
            key={phase}
            size="sm"
            variant={phase === 'cancelled' ? 'subtle' : 'light'}
            color={phase === 'cancelled' ? 'rust' : 'teal'}
            onClick={() => setTarget(phase)}
          >
            {t(`transition.${phase}`)}
          </Button>
        ))}
      </div>
      {target ? <TransitionDialog challenge={challenge} to={target} onClose={() => setTarget(null)} /> : null}
    </section>
  );
}

const shortestReason = 3;

interface DialogProps {
  readonly challenge: Challenge;
  readonly to: Phase;
  readonly onClose: () => void;
}

function TransitionDialog({ challenge, to, onClose }: DialogProps) {
  const { t } = useTexts();
  const transition = useTransition(challenge.id);
  const [reason, setReason] = useState('');
  const [reasonError, setReasonError] = useState<string | null>(null);
  const problem = transition.error ? asProblem(transition.error) : null;
  const needsReason = to === 'cancelled' || problem?.code === 'reason-required';
  const confirm = (): void => {
    if (reason.trim() ? reason.trim().length < shortestReason : needsReason)
      return setReasonError(t('manage.reasonMissing'));
    setReasonError(null);
    transition.mutate({ to, ...(reason.trim() ? { reason: reason.trim() } : {}) }, { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      opened
      title={t(`transition.${to}`)}
      confirmText={t(`transition.${to}`)}
      danger={to === 'cancelled'}
      busy={transition.isPending}
      problem={problem?.code === 'reason-required' ? null : problem}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t(`transitionText.${to}`)}</p>
      <Textarea
        label={needsReason ? t('manage.reason') : t('manage.reasonOptional')}
        description={t('manage.reasonHint')}
        required={needsReason}
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        error={reasonError}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
