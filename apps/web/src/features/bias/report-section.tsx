import { useId, type ReactNode } from 'react';
import type { Bias } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import classes from './bias-screen.module.css';

/** A part of the report as it comes: what it tells, or why it tells nothing. */
export interface Part<Told> {
  readonly state: Bias['top']['state'];
  readonly told: Told | null;
}

interface Props<Told> {
  readonly about: 'top' | 'turnout' | 'shown' | 'late' | 'bursts' | 'effort' | 'skips';
  readonly part: Part<Told>;
  readonly children: (told: Told) => ReactNode;
}

/** One part of the report; says in words why when there is nothing to tell. */
export function ReportSection<Told>({ about, part: { state, told }, children }: Props<Told>) {
  const { t } = useTexts();
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {t(`bias.${about}.title`)}
      </h2>
      {told === null ? <p>{t(`bias.silent.${state}`)}</p> : children(told)}
    </section>
  );
}
