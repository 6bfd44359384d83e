import type { Outcome } from '../../api/types.js';
import { IntervalBar } from '../../components/interval-bar.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink, type IdeaLinkProps } from './idea-link.js';
import classes from './outcome-section.module.css';
import table from './ranking-table.module.css';

type Props = NonNullable<Outcome['pairs']> & Required<Omit<IdeaLinkProps, 'ideaId'>>;

/** The chance of each idea against an average one, as a bar and as numbers in one table. */
export function PairsOutcome({ strengths, ...named }: Props) {
  const { t } = useTexts();
  const percent = (share: number): string => t('interval.score', { score: Math.round(share * 100) });
  return (
    <div className={table.scroll} role="region" aria-label={t('outcome.strengths')} tabIndex={0}>
      <table className={table.table}>
        <caption>{t('outcome.strengths')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.rank')}</th>
            <th scope="col">{t('table.idea')}</th>
            <th scope="col" className={classes.bar}>
              {t('outcome.chance')}
            </th>
            <th scope="col">{t('table.interval')}</th>
            <th scope="col">{t('outcome.wins')}</th>
            <th scope="col">{t('outcome.losses')}</th>
            <th scope="col">{t('outcome.equals')}</th>
          </tr>
        </thead>
        <tbody>
          {strengths.map(({ ideaId, chance, low, high, wins, losses, equals }, index) => (
            <tr key={ideaId}>
              <td>{index + 1}</td>
              <th scope="row">
                <IdeaLink ideaId={ideaId} {...named} />
              </th>
              <td className={classes.bar}>
                <IntervalBar
                  score={chance}
                  low={low}
                  high={high}
                  n={wins + losses + equals}
                  method="pairwise"
                />
              </td>
              <td>{`${percent(chance)} (${t('table.range', { low: percent(low), high: percent(high) })})`}</td>
              <td>{wins}</td>
              <td>{losses}</td>
              <td>{equals}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
