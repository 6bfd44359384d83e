import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Round } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { Refusal } from '../../components/refusal.js';
import { useDates } from '../../lib/dates.js';
import { useIdempotentSend } from '../../lib/idempotency-keys.js';
import { useTexts } from '../../lib/texts.js';
import classes from './round-screen.module.css';

/** Declares the outcome final: refused as long as a recount of the record finds another one. */
export function Certify({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const dates = useDates();
  const certify = useCertify(round);
  const certifiedAt = certify.data?.certifiedAt ?? round.certifiedAt;
  return (
    <section className={classes.panel} aria-labelledby="certify-heading">
      <h2 id="certify-heading" className={classes.heading}>
        {t('round.certify')}
      </h2>
      <p>{t('round.certifyHint')}</p>
      <Refusal error={certify.error} />
      {certifiedAt ? (
        <Notice tone="accent" icon="check" role="status">
          <p>{t('round.certified', { day: `${dates.day(certifiedAt)} ${dates.time(certifiedAt)}` })}</p>
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

function useCertify({ id, challengeId, number }: Round) {
  const client = useQueryClient();
  const sendOnce = useIdempotentSend();
  return useMutation({
    mutationFn: () =>
      sendOnce(id, (idempotencyKey) =>
        call<{ certifiedAt: string }>('POST', `/challenges/${challengeId}/round/certification`, {
          idempotencyKey,
          query: { round: number },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['round', challengeId] }),
  });
}
