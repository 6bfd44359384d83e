import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OpinionMap } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { letterOf } from './group-letter.js';
import { IdeaLink } from './idea-link.js';
import table from './ranking-table.module.css';
import classes from './opinion-section.module.css';

/** The same as numbers: of each idea the share of every group that agrees, most divided first. */
export function OpinionTable({ map: { groups, ideas } }: { readonly map: OpinionMap }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const titles = new Map(ideas.map(({ ideaId, title }) => [ideaId, title]));
  const rows = [...ideas].sort((one, other) => rangeOf(other.shares) - rangeOf(one.shares));
  return (
    <>
      <div>
        <Button variant="default" size="sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'opinions.hideTable' : 'opinions.showTable')}
        </Button>
      </div>
      {isOpen ? (
        <div className={table.scroll} role="region" aria-label={t('opinions.table')} tabIndex={0}>
          <table className={`${table.table} ${classes.table}`}>
            <caption>{t('opinions.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('table.idea')}</th>
                {groups.map(({ people }, group) => (
                  <th scope="col" key={letterOf(group)}>
                    {t('opinions.group', { letter: letterOf(group), people })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ ideaId, shares }) => (
                <tr key={ideaId}>
                  <th scope="row">
                    <IdeaLink ideaId={ideaId} titles={titles} />
                  </th>
                  {shares.map(({ share, n }, group) => (
                    <td key={letterOf(group)}>
                      {share === null || n === null
                        ? t('opinions.tooFew')
                        : t('opinions.share', { share: Math.round(share * 100), n })}
                    </td>
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

/** How far groups lie apart on an idea, as far as it is shown. */
function rangeOf(shares: OpinionMap['ideas'][number]['shares']): number {
  const shown = shares.flatMap(({ share }) => (share === null ? [] : [share]));
  return shown.length < 2 ? -1 : Math.max(...shown) - Math.min(...shown);
}
