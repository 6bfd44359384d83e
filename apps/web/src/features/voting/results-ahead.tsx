import { Link } from '@tanstack/react-router';
import type { Round } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import classes from './ballot-bar.module.css';

interface Props {
  readonly round: Round;
  /** Ideas judged on this screen, saved or on their way. */
  readonly voted: number;
}

/**
 * How many judgements are left before somebody sees what others think; undefined where nothing is kept from them. Pairs are
 * counted when the round is asked for again, ideas at once.
 */
export function judgementsLeft({ judgeFirst, method, own }: Round, voted: number): number | undefined {
  if (!judgeFirst) return undefined;
  if (judgeFirst.isEnough) return 0;
  const since = method === 'pairwise' ? 0 : voted - own.voted;
  return Math.max(0, judgeFirst.needed - judgeFirst.judged - since);
}

/** Says during the vote what opens the standing, and that it is open. */
export function ResultsAhead({ round, voted }: Props) {
  const { t } = useTexts();
  const left = judgementsLeft(round, voted);
  if (left === undefined) return null;
  return (
    <div className={classes.notes} role="status">
      {left > 0 ? (
        <p>{aheadText(round, left, t)}</p>
      ) : (
        <p>
          {t('judgeFirst.open')}{' '}
          <Link to="/challenges/$challengeId/results" params={{ challengeId: round.challengeId }}>
            {t('judgeFirst.toStanding')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** In words, for the screen and for its end. */
export const aheadText = (
  { judgeFirst }: Round,
  left: number,
  t: ReturnType<typeof useTexts>['t'],
): string => (judgeFirst?.needed === 1 ? t('judgeFirst.aheadBallot') : t('judgeFirst.ahead', { left }));
