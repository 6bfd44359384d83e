import type { Bias } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink } from '../ranking/idea-link.js';
import table from '../ranking/ranking-table.module.css';
import { ReportSection } from './report-section.js';
import { ShareBars } from './share-bars.js';

interface Props {
  readonly part: Bias['skips'];
  readonly titles: ReadonlyMap<string, string>;
}

/** Which ideas people pass over, and how much people do, in crowds. */
export function SkipsSection({ part, titles }: Props) {
  return (
    <ReportSection about="skips" part={part}>
      {(skips) => (
        <>
          <PassedIdeas items={skips.items} titles={titles} />
          <Bands bands={skips.bands} />
        </>
      )}
    </ReportSection>
  );
}

type Skips = NonNullable<Bias['skips']['told']>;

function PassedIdeas({ items, titles }: Pick<Skips, 'items'> & Pick<Props, 'titles'>) {
  const { t } = useTexts();
  if (items.length === 0) return <p>{t('bias.skips.none')}</p>;
  const caption = t('bias.skips.caption');
  return (
    <div className={table.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={table.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bias.skips.share')}</th>
            <th scope="col">{t('table.idea')}</th>
            <th scope="col">{t('bias.skips.passes')}</th>
            <th scope="col">{t('bias.late.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ ideaId, passes, seenBy }) => (
            <tr key={ideaId}>
              <td>{t('interval.score', { score: Math.round((passes * 100) / seenBy) })}</td>
              <th scope="row">
                <IdeaLink ideaId={ideaId} titles={titles} />
              </th>
              <td>{passes}</td>
              <td>{seenBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bands({ bands }: Pick<Skips, 'bands'>) {
  const { t } = useTexts();
  if (bands.length === 0) return <p>{t('bias.skips.fewPeople')}</p>;
  return (
    <ShareBars
      bars={bands.map(({ from, to, share }) => ({
        name: t('bias.skips.band', { from: from * 100, to: to * 100 }),
        share,
      }))}
      caption={t('bias.skips.people')}
      nameColumn={t('bias.skips.passed')}
      shareColumn={t('bias.skips.ofPeople')}
    />
  );
}
