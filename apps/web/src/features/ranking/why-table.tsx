import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Explanation } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import table from './ranking-table.module.css';
import classes from './why-here.module.css';

interface Props {
  readonly explanation: Explanation;
  /** Of the parts, in their order. */
  readonly names: readonly string[];
  readonly title: string;
}

/** The same as numbers that add up, to a tenth of a point. */
export function WhyTable({ explanation: { start, score, terms, parts }, names, title }: Props) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const points = (share: number): string => t('why.table.points', { points: Math.round(share * 1_000) / 10 });
  return (
    <>
      <UnstyledButton className={classes.button} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t(isOpen ? 'why.table.hide' : 'why.table.show')}
      </UnstyledButton>
      {isOpen ? (
        <div
          className={table.scroll}
          role="region"
          aria-label={t('why.table.caption', { title })}
          tabIndex={0}
        >
          <table className={table.table}>
            <caption>{t('why.table.caption', { title })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('why.table.source')}</th>
                <th scope="col">{t('parts.people')}</th>
                <th scope="col">{t('parts.weight')}</th>
                <th scope="col">{t('parts.judgements')}</th>
                <th scope="col">{t('why.table.change')}</th>
              </tr>
            </thead>
            <tbody>
              <Line name={t('why.table.start')} change={points(start)} />
              {terms.map(({ kind, part, points: change }) => (
                <Line
                  key={part ?? kind}
                  name={part === null ? t(`why.table.${kind}`) : (names[part] ?? '')}
                  part={part === null ? undefined : parts[part]}
                  change={points(change)}
                />
              ))}
              <Line name={t('why.table.score')} change={points(score)} />
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}

interface LineProps {
  readonly name: string;
  readonly part?: Explanation['parts'][number] | undefined;
  readonly change: string;
}

function Line({ name, part, change }: LineProps) {
  const { t } = useTexts();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{part ? t('parts.count', { count: part.people }) : null}</td>
      <td>{part ? t('interval.score', { score: Math.round(part.share * 100) }) : null}</td>
      <td>{part ? t('parts.count', { count: part.n }) : null}</td>
      <td>{change}</td>
    </tr>
  );
}
