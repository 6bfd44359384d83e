import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink } from './idea-link.js';
import { listNames, placeIn, type ThreeLists } from './three-lists.js';
import table from './ranking-table.module.css';

interface Props {
  readonly lists: ThreeLists;
  readonly titles: ReadonlyMap<string, string>;
}

/** The three lists in one table: of every idea in any of them, its place in each. */
export function ListsTable({ lists, titles }: Props) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const ideaIds = [...new Set(listNames.flatMap((name) => lists[name].map(({ ideaId }) => ideaId)))];
  return (
    <>
      <div>
        <Button variant="default" size="sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'lists.hideTable' : 'lists.showTable')}
        </Button>
      </div>
      {isOpen ? (
        <div className={table.scroll} role="region" aria-label={t('lists.table')} tabIndex={0}>
          <table className={table.table}>
            <caption>{t('lists.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('lists.count')}</th>
                <th scope="col">{t('table.idea')}</th>
                {listNames.map((name) => (
                  <th scope="col" key={name}>
                    {t(`lists.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ideaIds.map((ideaId) => {
                const places = listNames.map((name) => placeIn(lists, name, ideaId));
                return (
                  <tr key={ideaId}>
                    <td>{places.filter((place) => place !== undefined).length}</td>
                    <th scope="row">
                      <IdeaLink ideaId={ideaId} titles={titles} />
                    </th>
                    {places.map((place, column) => (
                      <td key={listNames[column]}>{place ?? t('lists.absent')}</td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}
