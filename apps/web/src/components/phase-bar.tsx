import { VisuallyHidden } from '@mantine/core';
import type { Challenge, DatedPhase, PhaseWindow } from '../api/types.js';
import { useDates } from '../lib/dates.js';
import { useTexts } from '../lib/texts.js';
import classes from './phase-bar.module.css';

const order = ['draft', 'announced', 'ideation', 'discussion', 'voting', 'review', 'decided', 'closed'];

type Moment = 'past' | 'now' | 'next';

/** The road of a challenge: each phase with its dates, and where we are. */
export function PhaseBar({ challenge }: { readonly challenge: Pick<Challenge, 'phase' | 'phases'> }) {
  const { t } = useTexts();
  return (
    <ol className={classes.bar} aria-label={t('phaseBar.label')}>
      {challenge.phases.map((window) => (
        <PhaseStep key={window.phase} window={window} moment={momentOf(window.phase, challenge.phase)} />
      ))}
    </ol>
  );
}

function PhaseStep({ window, moment }: { readonly window: PhaseWindow; readonly moment: Moment }) {
  const { t } = useTexts();
  const dates = useDates();
  return (
    <li className={classes.step} data-moment={moment} aria-current={moment === 'now' ? 'step' : undefined}>
      <span className={classes.name}>
        {t(`phase.${window.phase}`)}
        <VisuallyHidden>{`, ${t(`phaseBar.${moment}`)}`}</VisuallyHidden>
      </span>
      <span className={classes.dates}>
        {t('phaseBar.dates', { from: dates.shortDay(window.startsAt), to: dates.shortDay(window.endsAt) })}
      </span>
    </li>
  );
}

function momentOf(step: DatedPhase, current: Challenge['phase']): Moment {
  if (step === current) return 'now';
  return order.indexOf(step) < order.indexOf(current) ? 'past' : 'next';
}
