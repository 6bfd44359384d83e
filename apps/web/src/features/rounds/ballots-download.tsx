import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../api/client.js';
import type { Round } from '../../api/types.js';
import { Refusal } from '../../components/refusal.js';
import { useTexts } from '../../lib/texts.js';
import classes from './round-screen.module.css';

/** Every ballot of a closed round without names, for whoever wants to count them without trusting us. */
export function BallotsDownload({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const { id, challengeId, number } = round;
  const keep = useMutation({
    mutationFn: () =>
      download(`/challenges/${challengeId}/bundle?round=${number}`, `zwerm-bundle-${id}.jsonl`),
  });
  return (
    <section className={classes.panel} aria-labelledby="bundle-heading">
      <h2 id="bundle-heading" className={classes.heading}>
        {t('round.bundle')}
      </h2>
      <p>{t('round.bundleHint')}</p>
      <Refusal error={keep.error} />
      <div>
        <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate()}>
          {t('round.bundleKeep')}
        </Button>
      </div>
    </section>
  );
}
