import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Challenge } from '../../api/types.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import type { QueueState } from './saving.js';

interface Props {
  readonly challenge: Challenge;
  readonly refusal: QueueState['refusal'];
}

/** A choice that was not counted must never look as if it was. */
export function RefusalNotice({ challenge, refusal }: Props) {
  const { t, problem } = useTexts();
  const client = useQueryClient();
  const isOvertaken = refusal?.problem.code === 'rules-changed';
  useEffect(() => {
    if (isOvertaken) void client.invalidateQueries({ queryKey: ['round', challenge.id] });
  }, [isOvertaken, client, challenge.id]);
  if (!refusal) return null;
  const over = refusal.problem.code === 'round-closed';
  return (
    <Notice tone="danger" icon="warning" role="alert" title={t('vote.notCounted')}>
      <p>{problem(refusal.problem)}</p>
      {over ? (
        <div>
          <LinkButton
            to="/challenges/$challengeId/results"
            params={{ challengeId: challenge.id }}
            variant="default"
            size="sm"
          >
            {t('challenge.results')}
          </LinkButton>
        </div>
      ) : null}
    </Notice>
  );
}
