import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../api/client.js';
import type { Ranking } from '../../api/types.js';
import { Refusal } from '../../components/refusal.js';
import { useTexts } from '../../lib/texts.js';
import classes from './results-section.module.css';

/** The result of a closed round as it was signed, for whoever wants to compute it again without trusting us. */
export function SnapshotDownload({ ranking }: { readonly ranking: Ranking }) {
  const { t } = useTexts();
  const { roundId, challengeId, number } = ranking;
  const keep = useMutation({
    mutationFn: () =>
      download(`/challenges/${challengeId}/snapshot?round=${number}`, `zwerm-snapshot-${roundId}.jsonl`),
  });
  return (
    <>
      <p className={classes.small}>{t('results.snapshotHint')}</p>
      <Refusal error={keep.error} />
      <div>
        <Button variant="default" size="sm" loading={keep.isPending} onClick={() => keep.mutate()}>
          {t('results.snapshotKeep')}
        </Button>
      </div>
    </>
  );
}
