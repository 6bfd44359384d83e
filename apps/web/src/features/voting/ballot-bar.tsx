import type { Challenge, VotingMethod } from '../../api/types.js';
import { BackLink } from '../../components/back-link.js';
import { Icon } from '../../components/icon.js';
import { PageTitle } from '../../components/page-title.js';
import { ProgressLine } from '../../components/progress-line.js';
import { useTexts } from '../../lib/texts.js';
import type { QueueState } from './saving.js';
import classes from './ballot-bar.module.css';

interface Props {
  readonly challenge: Challenge;
  readonly voted: number;
  readonly votable: number;
  readonly queue: QueueState;
}

/** The way out, the rule in one sentence, how far you are, and whether all is saved. */
export function BallotBar({ challenge, voted, votable, queue }: Props) {
  const { t } = useTexts();
  return (
    <header className={classes.bar}>
      <div className={classes.top}>
        <BackLink to="/challenges/$challengeId" params={{ challengeId: challenge.id }}>
          {t('vote.stop')}
        </BackLink>
        <SavedState queue={queue} />
      </div>
      <PageTitle size="small">{challenge.question}</PageTitle>
      <p className={classes.rule}>{t(`vote.rule.${challenge.method}`)}</p>
      <Progress method={challenge.method} voted={voted} votable={votable} />
    </header>
  );
}

interface ProgressProps {
  readonly method: VotingMethod;
  readonly voted: number;
  readonly votable: number;
}

// Support has no end to reach, so a line that fills up would ask for more than the rule does.
function Progress({ method, voted, votable }: ProgressProps) {
  const { t } = useTexts();
  const label = t(`vote.progress.${method}`, { voted, votable });
  if (method === 'support') return <p className={classes.rule}>{label}</p>;
  return <ProgressLine value={voted} max={votable} label={label} />;
}

function SavedState({ queue }: { readonly queue: QueueState }) {
  const { t } = useTexts();
  const { status, pending } = queue;
  const waits = status === 'waiting' || status === 'unanswered';
  const icon = status === 'waiting' ? 'offline' : status === 'saved' ? 'check' : 'clock';
  return (
    <p className={classes.saved} data-waiting={waits || undefined} role={waits ? 'status' : undefined}>
      <Icon name={icon} size={16} />
      {t(`vote.${status}`, { count: pending.length })}
    </p>
  );
}
