import type { Bias } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink } from '../ranking/idea-link.js';
import { ReportSection } from './report-section.js';
import classes from './bias-screen.module.css';

interface Props {
  readonly part: Bias['effort'];
  readonly titles: ReadonlyMap<string, string>;
}

/** Whether the top list would be another one if who skips nearly everything weighed less. */
export function EffortSection({ part, titles }: Props) {
  const { t } = useTexts();
  return (
    <ReportSection about="effort" part={part}>
      {({ removed, movesIn, movesOut }) => (
        <>
          <p>{t('bias.effort.removed', { share: Math.round(removed * 100) })}</p>
          <p>{t('bias.effort.moves', { count: movesIn.length })}</p>
          <Moves title={t('bias.effort.in')} ideaIds={movesIn} titles={titles} />
          <Moves title={t('bias.effort.out')} ideaIds={movesOut} titles={titles} />
          <p className={classes.small}>{t('bias.effort.note')}</p>
        </>
      )}
    </ReportSection>
  );
}

interface MovesProps extends Pick<Props, 'titles'> {
  readonly title: string;
  readonly ideaIds: readonly string[];
}

function Moves({ title, ideaIds, titles }: MovesProps) {
  if (ideaIds.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {ideaIds.map((ideaId) => (
          <li key={ideaId}>
            <IdeaLink ideaId={ideaId} titles={titles} />
          </li>
        ))}
      </ul>
    </div>
  );
}
