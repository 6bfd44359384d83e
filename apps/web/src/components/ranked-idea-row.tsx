import { Link } from '@tanstack/react-router';
import type { RankedIdea, VotingMethod } from '../api/types.js';
import { useTexts } from '../lib/texts.js';
import { IntervalBar } from './interval-bar.js';
import classes from './ranked-idea-row.module.css';

/** Below this number of ballots an interval says so little that a picture of it misleads. */
export const thinBallots = 10;

interface Props {
  readonly row: RankedIdea;
  readonly method: VotingMethod;
  /** Whether it belongs in the top for sure, or may still; nothing where that is no question. */
  readonly status?: 'in' | 'open' | undefined;
}

export function RankedIdeaRow({ row, method, status }: Props) {
  const { t } = useTexts();
  const thin = row.n < thinBallots;
  return (
    <div className={classes.row}>
      <span className={classes.rank}>{row.rank}</span>
      <span className={classes.idea}>
        <Link to="/ideas/$ideaId" params={{ ideaId: row.ideaId }} className={classes.title}>
          {row.title}
        </Link>
        {status ? (
          <span className={classes.status} data-status={status}>
            {t(`settled.status.${status}`)}
          </span>
        ) : null}
      </span>
      <div className={classes.bar}>
        {thin ? (
          <span className={classes.thin}>{t('results.tooFew', { n: row.n, least: thinBallots })}</span>
        ) : (
          <IntervalBar score={row.score} low={row.low} high={row.high} n={row.n} method={method} />
        )}
      </div>
      <span className={classes.score} aria-hidden="true">
        {thin ? '' : t('interval.score', { score: Math.round(row.score * 100) })}
      </span>
      <span className={classes.count}>{t('interval.count', { n: row.n, method })}</span>
    </div>
  );
}
