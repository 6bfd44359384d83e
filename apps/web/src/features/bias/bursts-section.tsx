import type { Bias } from '../../api/types.js';
import { useDates } from '../../lib/dates.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink } from '../ranking/idea-link.js';
import { ReportSection } from './report-section.js';
import classes from './bias-screen.module.css';

interface Props {
  readonly part: Bias['bursts'];
  readonly titles: ReadonlyMap<string, string>;
}

/** Ideas on which many people who came together voted otherwise than all the others: when, and how many. */
export function BurstsSection({ part, titles }: Props) {
  const { t } = useTexts();
  const dates = useDates();
  return (
    <ReportSection about="bursts" part={part}>
      {({ tested, votes, items }) => (
        <>
          <p>{t('bias.bursts.found', { count: items.length, tested, votes })}</p>
          {items.length > 0 ? (
            <ul>
              {items.map(({ ideaId, hour, votes: people }) => (
                <li key={ideaId}>
                  <IdeaLink ideaId={ideaId} titles={titles} />{' '}
                  {hour === null
                    ? t('bias.bursts.spread')
                    : t('bias.bursts.hour', {
                        day: dates.day(hour),
                        time: dates.time(hour),
                        people: people ?? 0,
                      })}
                </li>
              ))}
            </ul>
          ) : null}
          <p className={classes.small}>{t('bias.bursts.limits')}</p>
        </>
      )}
    </ReportSection>
  );
}
