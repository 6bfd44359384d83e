import type { Challenge, Round } from '../../api/types.js';
import { LinkButton } from '../../components/link-button.js';
import { Loading } from '../../components/loading.js';
import { SwarmMark } from '../../components/swarm-mark.js';
import { useDates } from '../../lib/dates.js';
import { useTexts } from '../../lib/texts.js';
import classes from './vote-screen.module.css';

interface Props {
  readonly challenge: Challenge;
  readonly round: Round;
  readonly voted: number;
  /** More ideas are still being fetched. */
  readonly waiting: boolean;
  /** There is more to judge, but not today. */
  readonly doneForToday: boolean;
}

/** The receipt of a finished ballot, or the reason why there is nothing to judge. */
export function BallotDone({ challenge, round, voted, waiting, doneForToday }: Props) {
  const { t } = useTexts();
  const dates = useDates();
  const day = dates.day(round.closesAt);
  if (waiting) return <Loading shape="card" />;
  return (
    <section className={classes.done}>
      <SwarmMark size={56} />
      <h2>{t(voted > 0 ? 'vote.doneTitle' : 'vote.nothingTitle')}</h2>
      <p>
        {voted > 0
          ? `${t('vote.doneText', { count: voted })} ${t(`vote.next.${round.results}`, { day })}`
          : t('vote.nothingText')}
      </p>
      {doneForToday ? <p>{t('vote.doneForToday')}</p> : null}
      <div className={classes.row}>
        <LinkButton to="/">{t('action.toHome')}</LinkButton>
        <LinkButton to="/challenges/$challengeId" params={{ challengeId: challenge.id }} variant="default">
          {t('vote.toChallenge')}
        </LinkButton>
      </div>
    </section>
  );
}
