import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../api/client.js';
import type { Explanation, RankedIdea } from '../../api/types.js';
import { QueryState } from '../../components/query-state.js';
import { useTexts } from '../../lib/texts.js';
import { WhySentences } from './why-sentences.js';
import classes from './why-here.module.css';

interface Props {
  readonly row: RankedIdea;
  /** The ranking that the row is a line of. */
  readonly of: { readonly challengeId: string; readonly version: number; readonly round: number | undefined };
}

/** "Why is this here?": asked for one idea at a time, answered in sentences that add up. */
export function WhyHere({ row, of: { challengeId, version, round } }: Props) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  const explanation = useQuery({
    enabled: isOpen,
    queryKey: ['explanation', challengeId, round ?? null, row.ideaId, version],
    queryFn: ({ signal }) =>
      call<Explanation>('GET', `/challenges/${challengeId}/explanation`, {
        query: { ideaId: row.ideaId, round },
        signal,
      }),
    placeholderData: (earlier) => earlier,
  });
  return (
    <div className={classes.why}>
      <UnstyledButton
        className={classes.button}
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={t('why.openFor', { title: row.title })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('why.open')}
      </UnstyledButton>
      <div id={panelId} hidden={!isOpen}>
        {isOpen ? (
          <QueryState query={explanation}>
            {(loaded) => <WhySentences explanation={loaded} title={row.title} />}
          </QueryState>
        ) : null}
      </div>
    </div>
  );
}
