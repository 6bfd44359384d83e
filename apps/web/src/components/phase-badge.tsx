import type { Phase } from '../api/types.js';
import { useTexts } from '../lib/texts.js';
import classes from './phase-badge.module.css';

export function PhaseBadge({ phase }: { readonly phase: Phase }) {
  const { t } = useTexts();
  return (
    <span className={classes.badge} data-phase={phase}>
      {t(`phase.${phase}`)}
    </span>
  );
}
