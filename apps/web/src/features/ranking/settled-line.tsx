import type { Settledness } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import classes from './results-section.module.css';

/** One line: how much of the top is right, and whether more judging would help. */
export function SettledLine({ settledness }: { readonly settledness: Settledness }) {
  const { t } = useTexts();
  const { topCount: top, expectedRight, reason, judgementsNeeded } = settledness;
  const right = Math.round(expectedRight * top);
  return (
    <p className={classes.settled}>
      <strong>{t('settled.expected', { right, top })}</strong>{' '}
      {reason ? t(`settled.reason.${reason}`, { top }) : <More needed={judgementsNeeded} />}
    </p>
  );
}

/** Nothing once voting has ended: what is open then stays open. */
function More({ needed }: { readonly needed: number | null }) {
  const { t } = useTexts();
  if (needed === 0) return null;
  return needed === null ? t('settled.outOfSight') : t('settled.needed', { count: needed });
}
