import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportReport } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import classes from './directory.module.css';

interface Props {
  readonly report: ImportReport;
  readonly counts: Record<'created' | 'changed' | 'unchanged' | 'faulty', number>;
}

/** What an import would do, before it does it. */
export function ImportReportView({ report, counts }: Props) {
  const { t } = useTexts();
  const headings = [t('directory.row'), t('directory.column'), t('directory.fault')];
  return (
    <section className={classes.section} aria-labelledby="dry-run">
      <h2 id="dry-run">{t('directory.dryRun')}</h2>
      <p role="status">{t('directory.importCounts', counts)}</p>
      {report.ignoredColumns.length > 0 ? (
        <p className={classes.muted}>
          {t('directory.ignored', { columns: report.ignoredColumns.join(', ') })}
        </p>
      ) : null}
      {report.newUnits.length > 0 ? (
        <p className={classes.muted}>{t('directory.newUnits', { units: report.newUnits.join('; ') })}</p>
      ) : null}
      {report.problems.length > 0 ? (
        <Grid caption={t('directory.faults')} headings={headings}>
          {report.problems.map(({ row, column, code }) => (
            <Table.Tr key={`${row} ${column}`}>
              <Table.Td>{row}</Table.Td>
              <Table.Td>{t(`directory.column.${column}`)}</Table.Td>
              <Table.Td>{t(`directory.fault.${code}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Grid>
      ) : null}
      {report.rows.length > 0 ? (
        <Grid
          caption={t('directory.plan')}
          headings={[t('directory.row'), t('directory.name'), t('directory.outcome')]}
        >
          {report.rows.map(({ row, name, outcome }) => (
            <Table.Tr key={row}>
              <Table.Td>{row}</Table.Td>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{t(`directory.outcome.${outcome}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Grid>
      ) : null}
    </section>
  );
}

interface GridProps {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly children: ReactNode;
}

function Grid({ caption, headings, children }: GridProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
      <Table captionSide="top">
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {headings.map((heading) => (
              <Table.Th key={heading} scope="col">
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}
