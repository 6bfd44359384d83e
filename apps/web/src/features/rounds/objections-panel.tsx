import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { Objections, Round } from '../../api/types.js';
import { QueryState } from '../../components/query-state.js';
import { useAllIdeas } from '../../lib/queries/all-ideas.js';
import { useTexts } from '../../lib/texts.js';
import classes from './round-screen.module.css';

/** Why people object, for those who run the challenge, once results may be seen. Never who. */
export function ObjectionsPanel({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const isHidden = round.state !== 'closed' && round.results !== 'live';
  const query = useQuery({
    enabled: !isHidden,
    queryKey: ['objections', round.id],
    queryFn: ({ signal }) =>
      call<Objections>('GET', `/challenges/${round.challengeId}/objections`, {
        query: { round: round.number },
        signal,
      }),
  });
  if (query.error && asProblem(query.error).status === 403) return null;
  return (
    <section className={classes.panel} aria-labelledby="objections-heading">
      <h2 id="objections-heading" className={classes.heading}>
        {t('objections.title')}
      </h2>
      {isHidden ? (
        <p>{t('objections.hidden')}</p>
      ) : (
        <QueryState query={query}>
          {(loaded) => <Reasons objections={loaded} challengeId={round.challengeId} />}
        </QueryState>
      )}
    </section>
  );
}

interface ReasonsProps {
  readonly objections: Objections;
  readonly challengeId: string;
}

function Reasons({ objections: { items, fewest }, challengeId }: ReasonsProps) {
  const { t } = useTexts();
  const { ideas } = useAllIdeas(challengeId);
  const titles = new Map(ideas.map(({ id, title }) => [id, title]));
  return (
    <>
      <p>{t(items.length === 0 ? 'objections.none' : 'objections.hint')}</p>
      {fewest === null ? null : <p>{t('objections.fewest', { fewest })}</p>}
      {items.map(({ ideaId, reasons }) => (
        <div key={ideaId}>
          <h3>{titles.get(ideaId) ?? t('objections.idea')}</h3>
          <ul>
            {reasons.map((reason, at) => (
              <li key={at}>{reason}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
