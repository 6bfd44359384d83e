import type { Bias } from '../../api/types.js';
import { useDates } from '../../lib/dates.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink } from '../ranking/idea-link.js';
import table from '../ranking/ranking-table.module.css';
import { ReportSection } from './report-section.js';

interface Props {
  readonly part: Bias['late'];
  readonly titles: ReadonlyMap<string, string>;
}

/** What ideas missed that came when people were voting already. */
export function LateSection({ part, titles }: Props) {
  return (
    <ReportSection about="late" part={part}>
      {(late) => <Late late={late} titles={titles} />}
    </ReportSection>
  );
}

interface LateProps extends Pick<Props, 'titles'> {
  readonly late: NonNullable<Bias['late']['told']>;
}

function Late({ late: { ideas, earlyMedian, items }, titles }: LateProps) {
  const { t } = useTexts();
  const dates = useDates();
  if (ideas === 0) return <p>{t('bias.late.none')}</p>;
  return (
    <>
      <p>{t('bias.late.some', { ideas, median: earlyMedian })}</p>
      <div className={table.scroll} role="region" aria-label={t('bias.late.caption')} tabIndex={0}>
        <table className={table.table}>
          <caption>{t('bias.late.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bias.late.since')}</th>
              <th scope="col">{t('table.idea')}</th>
              <th scope="col">{t('bias.late.seen')}</th>
              <th scope="col">{t('bias.late.missed')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ ideaId, listedAt, seenBy, missed }) => (
              <tr key={ideaId}>
                <td>{dates.day(listedAt)}</td>
                <th scope="row">
                  <IdeaLink ideaId={ideaId} titles={titles} />
                </th>
                <td>{seenBy ?? t('bias.late.few')}</td>
                <td>{missed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
