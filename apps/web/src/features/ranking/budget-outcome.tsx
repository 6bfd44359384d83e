import type { Outcome } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink, type IdeaLinkProps } from './idea-link.js';
import classes from './outcome-section.module.css';
import table from './ranking-table.module.css';

type Budget = NonNullable<Outcome['budget']>;
type Props = Budget & Required<Omit<IdeaLinkProps, 'ideaId'>>;

/** What the money buys, what it does not, and how much is left. */
export function BudgetOutcome({ budget, spent, chosen, notChosen, ...named }: Props) {
  const { t } = useTexts();
  return (
    <>
      <p className={classes.total}>{t('outcome.spent', { spent, budget, left: budget - spent })}</p>
      <PricedIdeas caption={t('outcome.chosen', { count: chosen.length })} rows={chosen} {...named} />
      {notChosen.length > 0 ? (
        <PricedIdeas
          caption={t('outcome.notChosen', { count: notChosen.length })}
          rows={notChosen}
          {...named}
        />
      ) : null}
    </>
  );
}

interface TableProps extends Pick<Props, 'titles' | 'authors'> {
  readonly caption: string;
  readonly rows: Budget['chosen'];
}

function PricedIdeas({ caption, rows, ...named }: TableProps) {
  const { t } = useTexts();
  return (
    <div className={table.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={`${table.table} ${classes.money}`}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.idea')}</th>
            <th scope="col">{t('outcome.cost')}</th>
            <th scope="col">{t('outcome.supporters')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ ideaId, cost, supporters }) => (
            <tr key={ideaId}>
              <th scope="row">
                <IdeaLink ideaId={ideaId} {...named} />
              </th>
              <td>{t('outcome.number', { count: cost })}</td>
              <td>{t('outcome.number', { count: supporters })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
