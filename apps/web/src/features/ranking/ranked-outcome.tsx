import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Outcome } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink, type IdeaLinkProps } from './idea-link.js';
import classes from './outcome-section.module.css';
import table from './ranking-table.module.css';

type Props = NonNullable<Outcome['ranked']> & Required<Omit<IdeaLinkProps, 'ideaId'>>;

/** An order of preference, with the idea that beats every other named, and all duels as a table. */
export function RankedOutcome({ order, condorcetWinnerId, duels, titles, authors }: Props) {
  const { t } = useTexts();
  const [showsDuels, setShowsDuels] = useState(false);
  let ahead = 0;
  const places = order.map(({ ideaIds }) => {
    const place = ahead + 1;
    ahead += ideaIds.length;
    return { place, ideaIds };
  });
  return (
    <>
      <ol className={classes.places}>
        {places.map(({ place, ideaIds }) => (
          <li key={place}>
            <span className={classes.place}>{place}</span>
            <ul className={classes.sharers}>
              {ideaIds.map((ideaId) => (
                <li key={ideaId}>
                  <IdeaLink ideaId={ideaId} titles={titles} authors={authors} />
                  {ideaId === condorcetWinnerId ? (
                    <span className={classes.mark}>{t('outcome.beatsAll')}</span>
                  ) : null}
                </li>
              ))}
            </ul>
            {ideaIds.length > 1 ? <span className={classes.aside}>{t('outcome.shared')}</span> : null}
          </li>
        ))}
      </ol>
      {duels.length > 0 ? (
        <div>
          <Button
            variant="default"
            size="sm"
            aria-expanded={showsDuels}
            onClick={() => setShowsDuels(!showsDuels)}
          >
            {t(showsDuels ? 'outcome.hideDuels' : 'outcome.showDuels')}
          </Button>
        </div>
      ) : null}
      {showsDuels ? <Duels duels={duels} titles={titles} /> : null}
    </>
  );
}

function Duels({ duels, titles }: Pick<Props, 'duels' | 'titles'>) {
  const { t } = useTexts();
  return (
    <div className={table.scroll} role="region" aria-label={t('outcome.duels')} tabIndex={0}>
      <table className={`${table.table} ${classes.duels}`}>
        <caption>{t('outcome.duels')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.idea')}</th>
            <th scope="col">{t('outcome.other')}</th>
            <th scope="col">{t('outcome.above')}</th>
            <th scope="col">{t('outcome.below')}</th>
          </tr>
        </thead>
        <tbody>
          {duels.map(({ ideaId, otherId, above, below }) => (
            <tr key={`${ideaId} ${otherId}`}>
              <th scope="row">
                <IdeaLink ideaId={ideaId} titles={titles} />
              </th>
              <td>
                <IdeaLink ideaId={otherId} titles={titles} />
              </td>
              <td>{above}</td>
              <td>{below}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
