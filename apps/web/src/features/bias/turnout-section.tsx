import type { Bias } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { usePartNames } from '../ranking/use-part-names.js';
import { ReportSection } from './report-section.js';
import { ShareBars } from './share-bars.js';
import classes from './bias-screen.module.css';

type Parts = NonNullable<Bias['participation']['told']>['parts'];

/** Who took part from where, so roughly that nobody can be told from it. */
export function TurnoutSection({ part }: { readonly part: Bias['participation'] }) {
  return (
    <ReportSection about="turnout" part={part}>
      {({ parts }) => <Turnouts parts={parts} />}
    </ReportSection>
  );
}

function Turnouts({ parts }: { readonly parts: Parts }) {
  const { t } = useTexts();
  const names = usePartNames(parts);
  return (
    <>
      <ShareBars
        bars={parts.map(({ people, percent }, index) => ({
          name: t('ground.partOf', { part: names[index] ?? '', people }),
          share: percent / 100,
        }))}
        caption={t('bias.turnout.caption')}
        nameColumn={t('bias.turnout.part')}
        shareColumn={t('bias.turnout.share')}
      />
      <p className={classes.small}>{t('bias.turnout.rough')}</p>
    </>
  );
}
