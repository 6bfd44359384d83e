import classes from './progress-line.module.css';

interface Props {
  readonly value: number;
  readonly max: number;
  readonly label: string;
}

/** How far you are; the words carry the meaning, the line repeats it. */
export function ProgressLine({ value, max, label }: Props) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div className={classes.progress}>
      <span className={classes.label}>{label}</span>
      <svg className={classes.line} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" className={classes.track} />
        <rect width={share * 100} height="6" className={classes.done} />
      </svg>
    </div>
  );
}
