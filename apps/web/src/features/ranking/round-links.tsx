import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { useRounds } from '../../lib/queries/round.js';
import { useTexts } from '../../lib/texts.js';
import classes from './results-section.module.css';

interface Props {
  readonly challengeId: string;
  /** Of the round that is shown; undefined: the newest. */
  readonly shown: number | undefined;
}

/** The way to the results of each round, where there were several, and why one of them does not count. */
export function RoundLinks({ challengeId, shown }: Props) {
  const { t } = useTexts();
  const rounds = useRounds(challengeId).data ?? [];
  if (rounds.length < 2) return null;
  const current = rounds.find(({ number }) => number === shown) ?? rounds[0];
  const newest = rounds[0]?.number;
  return (
    <>
      <nav aria-label={t('results.rounds')} className={classes.tools}>
        {rounds.map(({ number }) => (
          <LinkButton
            key={number}
            to="/challenges/$challengeId/results"
            params={{ challengeId }}
            search={number === newest ? {} : { round: number }}
            size="sm"
            variant={number === current?.number ? 'filled' : 'default'}
            {...(number === current?.number ? { 'aria-current': 'page' as const } : {})}
          >
            {t('results.round', { number })}
          </LinkButton>
        ))}
      </nav>
      {current?.replacedBecause ? (
        <Notice icon="warning">
          <p>{t('results.replaced', { reason: current.replacedBecause })}</p>
        </Notice>
      ) : null}
    </>
  );
}
