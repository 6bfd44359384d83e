import { useTexts } from '../../lib/texts.js';
import classes from './results-section.module.css';

interface Props {
  readonly participants: number;
  readonly eligible: number;
  readonly ballots?: number;
}

export function Turnout({ participants, eligible, ballots }: Props) {
  const { t } = useTexts();
  const percent = eligible > 0 ? Math.round((participants / eligible) * 100) : 0;
  return (
    <p className={classes.turnout}>
      <strong className={classes.number}>{t('turnout.share', { percent })}</strong>
      <span>
        {t('turnout.people', { participants, eligible })}
        {ballots === undefined ? '' : ` ${t('turnout.ballots', { ballots })}`}
      </span>
    </p>
  );
}
