import type { Bias } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { ReportSection } from './report-section.js';
import { ShareBars } from './share-bars.js';
import classes from './bias-screen.module.css';

const evenShare = 0.2;

/** How evenly ideas were shown: what each fifth of them got of all showings. */
export function ShownSection({ part }: { readonly part: Bias['exposure'] }) {
  const { t } = useTexts();
  return (
    <ReportSection about="shown" part={part}>
      {({ ideas, unseen, enoughViewers: enough, fifths, gini }) => (
        <>
          <p>{t('bias.shown.unseen', { unseen, ideas, enough })}</p>
          <p>{t('bias.shown.least', { share: Math.round((fifths[0] ?? 0) * 100) })}</p>
          <ShareBars
            bars={fifths.map((share, fifth) => ({
              name: t('bias.shown.fifth', { fifth: fifth + 1 }),
              share,
            }))}
            caption={t('bias.shown.caption')}
            nameColumn={t('bias.shown.ideas')}
            shareColumn={t('bias.shown.share')}
            even={evenShare}
          />
          <p className={classes.small}>{t('bias.shown.gini', { gini: Math.round(gini * 100) })}</p>
        </>
      )}
    </ReportSection>
  );
}
