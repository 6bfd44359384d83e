import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Challenge } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import type { QueueState } from './saving.js';

interface Props {
  readonly challenge: Challenge;
  readonly refusal: QueueState['refusal'];
}

/** A choice that was not counted must never look as if it was. When its round is over, `LateChoices` says so next. */
export function RefusalNotice({ challenge, refusal }: Props) {
  const { t, problem } = useTexts();
  const client = useQueryClient();
  const code = refusal?.problem.code ?? '';
  const isOvertaken = code === 'rules-changed' || code === 'round-closed';
  useEffect(() => {
    if (isOvertaken) void client.invalidateQueries({ queryKey: ['round', challenge.id] });
  }, [isOvertaken, client, challenge.id]);
  if (!refusal) return null;
  return (
    <Notice tone="danger" icon="warning" role="alert" title={t('vote.notCounted')}>
      <p>{problem(refusal.problem)}</p>
    </Notice>
  );
}
