import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { Exposure, Round } from '../../api/types.js';
import { QueryState } from '../../components/query-state.js';
import { useTexts } from '../../lib/texts.js';
import classes from './round-screen.module.css';

/** How evenly the ideas were seen, for those who run the challenge. Never who saw what. */
export function ExposurePanel({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const query = useQuery({
    queryKey: ['exposure', round.id],
    queryFn: ({ signal }) =>
      call<Exposure>('GET', `/challenges/${round.challengeId}/exposure`, {
        query: { round: round.number },
        signal,
      }),
  });
  if (query.error && asProblem(query.error).status === 403) return null;
  return (
    <section className={classes.panel} aria-labelledby="exposure-heading">
      <h2 id="exposure-heading" className={classes.heading}>
        {t('exposure.title')}
      </h2>
      <QueryState query={query}>{(exposure) => <Spread exposure={exposure} />}</QueryState>
      <p>{t('exposure.hint')}</p>
      <p>
        <Link
          to="/challenges/$challengeId/bias"
          params={{ challengeId: round.challengeId }}
          search={{ round: round.number }}
        >
          {t('bias.link')}
        </Link>
      </p>
    </section>
  );
}

function Spread({ exposure }: { readonly exposure: Exposure }) {
  const { t } = useTexts();
  const { viewers, ideas, known, enoughViewers: enough, servedVotes, organicVotes } = exposure;
  if (!viewers) return <p>{t('exposure.none', { enough })}</p>;
  return (
    <>
      <p>{t('exposure.known', { known, ideas, enough })}</p>
      <p>{t('exposure.spread', { ...viewers })}</p>
      <p>{t('exposure.origin', { served: servedVotes, organic: organicVotes })}</p>
    </>
  );
}
