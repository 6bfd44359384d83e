import type { Bias } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink } from '../ranking/idea-link.js';
import table from '../ranking/ranking-table.module.css';
import { ReportSection } from './report-section.js';

interface Props {
  readonly part: Bias['top'];
  readonly titles: ReadonlyMap<string, string>;
}

/** On how little the top list stands: how many judged each idea, and of how many parts too few did. */
export function ThinTopSection({ part, titles }: Props) {
  return (
    <ReportSection about="top" part={part}>
      {(top) => <ThinTop top={top} titles={titles} />}
    </ReportSection>
  );
}

interface TopProps extends Pick<Props, 'titles'> {
  readonly top: NonNullable<Bias['top']['told']>;
}

function ThinTop({ top: { items, parts, topCount, enoughVotes, enoughOfPart }, titles }: TopProps) {
  const { t } = useTexts();
  const thin = items.filter(({ isThin }) => isThin).length;
  const missing = items.filter(({ missingParts }) => missingParts > 0).length;
  const caption = t('bias.top.caption', { count: topCount });
  return (
    <>
      <p>{t('bias.top.thin', { thin, count: items.length, enough: enoughVotes })}</p>
      <p>
        {parts === 0
          ? t('bias.top.undivided')
          : t('bias.top.missing', { missing, count: items.length, enough: enoughOfPart })}
      </p>
      <div className={table.scroll} role="region" aria-label={caption} tabIndex={0}>
        <table className={table.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.rank')}</th>
              <th scope="col">{t('table.idea')}</th>
              <th scope="col">{t('bias.top.positions')}</th>
              {parts === 0 ? null : <th scope="col">{t('bias.top.parts')}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map(({ ideaId, n, isThin, missingParts }, index) => (
              <tr key={ideaId}>
                <td>{index + 1}</td>
                <th scope="row">
                  <IdeaLink ideaId={ideaId} titles={titles} />
                </th>
                <td>{t(isThin ? 'bias.top.few' : 'bias.top.enough', { n })}</td>
                {parts === 0 ? null : <td>{t('bias.top.of', { missing: missingParts, parts })}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
