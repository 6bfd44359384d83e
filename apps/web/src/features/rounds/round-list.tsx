import { Link } from '@tanstack/react-router';
import { useDates } from '../../lib/dates.js';
import { useRounds } from '../../lib/queries/round.js';
import { useTexts } from '../../lib/texts.js';
import classes from './round-screen.module.css';

/** All rounds of a challenge, where there were several, with the way to each and to its results. */
export function RoundList({ challengeId }: { readonly challengeId: string }) {
  const { t } = useTexts();
  const dates = useDates();
  const rounds = useRounds(challengeId).data ?? [];
  if (rounds.length < 2) return null;
  return (
    <section className={classes.panel} aria-labelledby="rounds-heading">
      <h2 id="rounds-heading" className={classes.heading}>
        {t('results.rounds')}
      </h2>
      <dl className={classes.rules}>
        {rounds.map(
          ({ number, state, method, opensAt, closedAt, closesAt, replacedBecause, isCancelled }) => (
            <div key={number}>
              <dt>
                {isCancelled ? (
                  t('results.round', { number })
                ) : (
                  <Link
                    to="/challenges/$challengeId/round"
                    params={{ challengeId }}
                    search={{ round: number }}
                  >
                    {t('results.round', { number })}
                  </Link>
                )}
              </dt>
              <dd>
                {t(`rule.${method}`)} {dates.day(opensAt)} –{' '}
                {dates.day(isCancelled ? closesAt : (closedAt ?? closesAt))}.{' '}
                {t(`round.state.${isCancelled ? 'cancelled' : replacedBecause ? 'replaced' : state}`)}
                {replacedBecause ? `: ${replacedBecause}` : ''}{' '}
                {isCancelled || state === 'scheduled' ? null : (
                  <Link
                    to="/challenges/$challengeId/results"
                    params={{ challengeId }}
                    search={{ round: number }}
                    aria-label={t('round.resultsOf', { number })}
                  >
                    {t('challenge.results')}
                  </Link>
                )}
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
