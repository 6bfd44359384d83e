import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SharedGround } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink } from './idea-link.js';
import table from './ranking-table.module.css';
import classes from './shared-ground-section.module.css';

interface Props {
  readonly ground: SharedGround;
  /** Of the parts, in their order. */
  readonly names: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}

/** All of it as numbers: of every idea the share of each part that agrees. */
export function SharedGroundTable({ ground: { items, strata }, names, titles }: Props) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div>
        <Button variant="default" size="sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'ground.hideTable' : 'ground.showTable')}
        </Button>
      </div>
      {isOpen ? (
        <div className={table.scroll} role="region" aria-label={t('ground.table')} tabIndex={0}>
          <table className={`${table.table} ${classes.table}`}>
            <caption>{t('ground.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('table.rank')}</th>
                <th scope="col">{t('table.idea')}</th>
                <th scope="col">{t('ground.score')}</th>
                <th scope="col">{t('ground.support')}</th>
                {strata.map(({ people }, part) => (
                  <th scope="col" key={names[part]}>
                    {t('ground.partOf', { part: names[part] ?? '', people })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(({ ideaId, rank, score, support, byStratum }) => (
                <tr key={ideaId}>
                  <td>{rank}</td>
                  <th scope="row">
                    <IdeaLink ideaId={ideaId} titles={titles} />
                  </th>
                  {[score, support].map((share, column) => (
                    <td key={column}>{t('interval.score', { score: Math.round(share * 100) })}</td>
                  ))}
                  {byStratum.map(({ share, n }, part) => (
                    <td key={names[part]}>{t('opinions.share', { share: Math.round(share * 100), n })}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}
