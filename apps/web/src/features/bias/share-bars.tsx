import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../lib/texts.js';
import table from '../ranking/ranking-table.module.css';
import classes from './share-bars.module.css';

interface Bar {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
}

interface Props {
  readonly bars: readonly Bar[];
  /** What the picture is of, and what its columns are called in the table. */
  readonly caption: string;
  readonly nameColumn: string;
  readonly shareColumn: string;
  /** Where every bar would end if all were alike; no line when left out. */
  readonly even?: number;
}

/** Shares as bars beside each other, with the same numbers as a table for who asks. */
export function ShareBars({ bars, caption, even, ...columns }: Props) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const inWords = (share: number): string => t('interval.score', { score: Math.round(share * 100) });
  const name = bars.map((bar) => `${bar.name}: ${inWords(bar.share)}`).join(', ');
  return (
    <>
      <div role="img" aria-label={`${caption} ${name}`} className={classes.bars}>
        {bars.map((bar) => (
          <div key={bar.name} className={classes.row} aria-hidden="true">
            <span>{bar.name}</span>
            <svg width="100%" height="20">
              <rect className={classes.track} width="100%" y="5" height="10" rx="3" />
              <rect className={classes.done} width={`${bar.share * 100}%`} y="5" height="10" rx="3" />
              {even === undefined ? null : (
                <line className={classes.even} x1={`${even * 100}%`} x2={`${even * 100}%`} y1="0" y2="20" />
              )}
            </svg>
            <span className={classes.number}>{inWords(bar.share)}</span>
          </div>
        ))}
      </div>
      <div>
        <Button variant="default" size="sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'bias.hideTable' : 'bias.showTable')}
        </Button>
      </div>
      {isOpen ? <SharesTable bars={bars} caption={caption} {...columns} /> : null}
    </>
  );
}

type TableProps = Omit<Props, 'even'>;

function SharesTable({ bars, caption, nameColumn, shareColumn }: TableProps) {
  const { t } = useTexts();
  return (
    <div className={table.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={table.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{nameColumn}</th>
            <th scope="col">{shareColumn}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ name, share }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{t('interval.score', { score: Math.round(share * 100) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
