import { Link } from '@tanstack/react-router';
import type { RankedIdea, VotingMethod } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import classes from './ranking-table.module.css';

interface Props {
  readonly rows: readonly RankedIdea[];
  readonly method: VotingMethod;
}

/** The same ranking as numbers: everything the bars show, and the counts behind it. */
export function RankingTable({ rows, method }: Props) {
  const { t } = useTexts();
  const split = method === 'agree-disagree-pass';
  return (
    <div className={classes.scroll} role="region" aria-label={t('table.caption')} tabIndex={0}>
      <table className={classes.table}>
        <caption>{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.rank')}</th>
            <th scope="col">{t('table.idea')}</th>
            <th scope="col">{t('table.tier')}</th>
            <th scope="col">{t('table.score')}</th>
            <th scope="col">{t('table.interval')}</th>
            <th scope="col">{t('table.ballots')}</th>
            {split ? (
              <>
                <th scope="col">{t('choice.agree')}</th>
                <th scope="col">{t('choice.disagree')}</th>
                <th scope="col">{t('choice.pass')}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.ideaId} row={row} split={split} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableRow({ row, split }: { readonly row: RankedIdea; readonly split: boolean }) {
  const { t } = useTexts();
  const percent = (share: number): string => t('interval.score', { score: Math.round(share * 100) });
  return (
    <tr>
      <td>{row.rank}</td>
      <th scope="row">
        <Link to="/ideas/$ideaId" params={{ ideaId: row.ideaId }}>
          {row.title}
        </Link>
      </th>
      <td>{row.tier}</td>
      <td>{percent(row.score)}</td>
      <td>{t('table.range', { low: percent(row.low), high: percent(row.high) })}</td>
      <td>{row.n}</td>
      {split ? (
        <>
          <td>{row.agree}</td>
          <td>{row.disagree}</td>
          <td>{row.pass}</td>
        </>
      ) : null}
    </tr>
  );
}
