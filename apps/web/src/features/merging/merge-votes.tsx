import type { MergePreview } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';

const whyWithheld = {
  'until-close': 'merge.untilClose',
  'judge-first': 'merge.judgeFirst',
  'too-few': 'merge.tooFew',
} as const;

/** How many votes move, or why that is not told. */
export function MergeVotes({ moved, double, withheld }: MergePreview) {
  const { t } = useTexts();
  if (withheld) return <p>{t(whyWithheld[withheld])}</p>;
  if (moved === null || double === null) return null;
  return <p>{t('merge.votes', { moved, double })}</p>;
}
