import { Link } from '@tanstack/react-router';
import type { Challenge } from '../api/types.js';
import { useDates } from '../lib/dates.js';
import { PhaseBadge } from './phase-badge.js';
import classes from './challenge-card.module.css';

interface Props {
  readonly challenge: Challenge;
  /** The level that follows the heading above the list. */
  readonly heading?: 'h2' | 'h3';
}

/** A challenge in a list: phase, days left, title, question. The title is the link; the whole card reacts. */
export function ChallengeCard({ challenge, heading: Heading = 'h3' }: Props) {
  const dates = useDates();
  const window = challenge.phases.find((one) => one.phase === challenge.phase);
  return (
    <article className={classes.card}>
      <p className={classes.state}>
        <PhaseBadge phase={challenge.phase} />
        {window ? <span>{dates.timeLeft(window.endsAt)}</span> : null}
      </p>
      <Heading className={classes.title} lang={challenge.language}>
        <Link to="/challenges/$challengeId" params={{ challengeId: challenge.id }} className={classes.link}>
          {challenge.title}
        </Link>
      </Heading>
      <p className={classes.question} lang={challenge.language}>
        {challenge.question}
      </p>
    </article>
  );
}
