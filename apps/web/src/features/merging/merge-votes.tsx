import type { MergePreview } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';

/** How many votes move, or why that is not told. */
export function MergeVotes({ moved, double, withheld }: MergePreview) {
  const { t } = useTexts();
  if (withheld) return <p>{t(withheld === 'until-close' ? 'merge.untilClose' : 'merge.tooFew')}</p>;
  if (moved === null || double === null) return null;
  return <p>{t('merge.votes', { moved, double })}</p>;
}
