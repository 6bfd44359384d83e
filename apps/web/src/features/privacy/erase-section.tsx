import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useTexts } from '../../lib/texts.js';
import { SignInAgain } from './sign-in-again.js';
import { useCancelErasure, useOwnErasure, usePlanErasure } from './use-own-records.js';
import classes from './privacy-screen.module.css';

/** Being forgotten: what goes and what stays, seven days to think again, and the way back until then. */
export function EraseSection() {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <section className={classes.section} aria-labelledby="privacy-erase">
      <h2 id="privacy-erase">{t('privacy.erase')}</h2>
      <p>{t('privacy.eraseText')}</p>
      <QueryState query={useOwnErasure()} shape="card">
        {({ erasure }) =>
          erasure ? (
            <Planned dueAt={erasure.dueAt} />
          ) : (
            <div>
              <Button variant="default" color="rust" onClick={() => setAsking(true)}>
                {t('privacy.eraseButton')}
              </Button>
            </div>
          )
        }
      </QueryState>
      {asking ? <EraseDialog onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function Planned({ dueAt }: { readonly dueAt: string }) {
  const { t } = useTexts();
  const dates = useDates();
  const cancel = useCancelErasure();
  return (
    <>
      <Notice tone="danger" icon="warning" role="status">
        <p>{t('privacy.erasePlanned', { day: dates.day(dueAt) })}</p>
      </Notice>
      {cancel.error ? <SignInAgain problem={asProblem(cancel.error)} /> : null}
      <div>
        <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('privacy.eraseCancel')}
        </Button>
      </div>
    </>
  );
}

function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const plan = usePlanErasure();
  const [understood, setUnderstood] = useState(false);
  const [missing, setMissing] = useState(false);
  const confirm = (): void => {
    setMissing(!understood);
    if (understood) plan.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      opened
      title={t('privacy.eraseTitle')}
      confirmText={t('privacy.eraseConfirm')}
      danger
      busy={plan.isPending}
      problem={plan.error ? asProblem(plan.error) : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <ul>
        <li>{t('privacy.eraseGoes')}</li>
        <li>{t('privacy.eraseStays')}</li>
        <li>{t('privacy.eraseCounts')}</li>
        <li>{t('privacy.eraseWait')}</li>
      </ul>
      <Checkbox
        label={t('privacy.eraseUnderstood')}
        checked={understood}
        error={missing ? t('privacy.eraseUnderstoodMissing') : undefined}
        onChange={(event) => setUnderstood(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  );
}
