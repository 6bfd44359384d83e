import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import { Notice } from '../../components/notice.js';
import { Refusal } from '../../components/refusal.js';
import { useDates } from '../../lib/dates.js';
import { useIdempotentSend } from '../../lib/idempotency-keys.js';
import { useTexts } from '../../lib/texts.js';
import classes from './round-screen.module.css';

/** Declares the outcome final: refused as long as a recount of the record finds another one. */
export function Certify({ challengeId }: { readonly challengeId: string }) {
  const { t } = useTexts();
  const dates = useDates();
  const sendOnce = useIdempotentSend();
  const certify = useMutation({
    mutationFn: () =>
      sendOnce(challengeId, (idempotencyKey) =>
        call<{ certifiedAt: string }>('POST', `/challenges/${challengeId}/round/certification`, {
          idempotencyKey,
        }),
      ),
  });
  return (
    <section className={classes.panel} aria-labelledby="certify-heading">
      <h2 id="certify-heading" className={classes.heading}>
        {t('round.certify')}
      </h2>
      <p>{t('round.certifyHint')}</p>
      <Refusal error={certify.error} />
      {certify.data ? (
        <Notice tone="accent" icon="check" role="status">
          <p>{t('round.certified', { day: dates.day(certify.data.certifiedAt) })}</p>
        </Notice>
      ) : (
        <div>
          <Button loading={certify.isPending} onClick={() => certify.mutate()}>
            {t('round.certify')}
          </Button>
        </div>
      )}
    </section>
  );
}
