import type { VotingMethod } from '../api/types.js';
import { useTexts } from '../lib/texts.js';
import classes from './interval-bar.module.css';

interface Props {
  /** All three between 0 and 1, `low ≤ score ≤ high`. */
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Number of votes behind it; with support the number of voters. */
  readonly n: number;
  readonly method: VotingMethod;
}

const percent = (share: number): number => Math.round(share * 100);

/**
 * An estimate with its uncertainty: the band is where the true value lies with 90 % probability, the mark the best
 * guess. One image with one name for screen readers; the same numbers stand in the table.
 */
export function IntervalBar({ score, low, high, n, method }: Props) {
  const { t } = useTexts();
  const shares = { score: percent(score), low: percent(low), high: percent(high) };
  const name = t('interval.name', { ...shares, n, method });
  return (
    <svg className={classes.bar} role="img" aria-label={name} height="20" width="100%">
      <rect className={classes.track} x="0" y="7" width="100%" height="6" rx="3" />
      <rect
        className={classes.band}
        x={`${low * 100}%`}
        y="3"
        width={`${Math.max(high - low, 0.004) * 100}%`}
        height="14"
        rx="4"
      />
      <line className={classes.mark} x1={`${score * 100}%`} x2={`${score * 100}%`} y1="0" y2="20" />
    </svg>
  );
}
