import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { OpinionMap, Ranking } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { useTexts } from '../../lib/texts.js';
import { GroupCards } from './group-cards.js';
import { OpinionDrawing } from './opinion-drawing.js';
import { OpinionTable } from './opinion-table.js';
import classes from './opinion-section.module.css';

interface Props {
  readonly ranking: Ranking;
  readonly roundNumber: number | undefined;
}

/** Who thinks alike, where people meet, and the same as numbers; only where people agree and disagree. */
export function OpinionSection({ ranking: { challengeId, method, version }, roundNumber }: Props) {
  const { t } = useTexts();
  const isShown = method === 'agree-disagree-pass';
  const map = useQuery({
    enabled: isShown,
    queryKey: ['opinions', challengeId, roundNumber ?? null, version],
    queryFn: ({ signal }) =>
      call<OpinionMap>('GET', `/challenges/${challengeId}/opinions`, {
        query: { round: roundNumber },
        signal,
      }),
    placeholderData: (earlier) => earlier,
  });
  if (!isShown) return null;
  return (
    <section aria-labelledby="opinions-heading" className={classes.section}>
      <h3 id="opinions-heading">{t('opinions.title')}</h3>
      <QueryState query={map}>{(loaded) => <Opinions map={loaded} />}</QueryState>
    </section>
  );
}

function Opinions({ map }: { readonly map: OpinionMap }) {
  const { t } = useTexts();
  if (map.isTooLarge || map.people === 0 || map.groups.length === 0)
    return (
      <Notice icon="clock">
        <p>{t(map.isTooLarge ? 'opinions.tooLarge' : 'opinions.thin')}</p>
      </Notice>
    );
  return (
    <>
      <p>
        {map.groups.length === 1
          ? t('opinions.oneGroup', { people: map.people })
          : t('opinions.groups', { groups: map.groups.length, people: map.people })}
      </p>
      {map.groups.length > 1 ? <OpinionDrawing groups={map.groups} /> : null}
      <GroupCards map={map} />
      {map.groups.length > 1 ? <OpinionTable map={map} /> : null}
      <div className={classes.note}>
        <p>{t('opinions.note')}</p>
      </div>
    </>
  );
}
