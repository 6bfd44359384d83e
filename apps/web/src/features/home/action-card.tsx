import type { Round } from '../../api/types.js';
import { Icon, type IconName } from '../../components/icon.js';
import { LinkButton } from '../../components/link-button.js';
import { ProgressLine } from '../../components/progress-line.js';
import { useDates, type Dates } from '../../lib/dates.js';
import { useTexts, type Texts } from '../../lib/texts.js';
import { endOf, type HomeAction } from './use-home-actions.js';
import classes from './action-card.module.css';

const icons: Record<HomeAction['kind'], IconName> = { vote: 'agree', share: 'idea', decide: 'star' };

/** One thing that asks for this person, with the one button that starts it. */
export function ActionCard({ action }: { readonly action: HomeAction }) {
  const texts = useTexts();
  const dates = useDates();
  const { challenge } = action;
  return (
    <article className={classes.card} data-kind={action.kind}>
      <span className={classes.icon}>
        <Icon name={icons[action.kind]} size={24} />
      </span>
      <div className={classes.words}>
        <p className={classes.what}>{summary(action, texts, dates)}</p>
        <h3 lang={challenge.language}>{challenge.title}</h3>
        {action.kind === 'vote' ? (
          <OwnProgress round={action.round} texts={texts} />
        ) : (
          <p className={classes.question} lang={challenge.language}>
            {challenge.question}
          </p>
        )}
      </div>
      <Start action={action} texts={texts} />
    </article>
  );
}

// Support has no end to reach, so a line that fills up would ask for more than the rule does.
function OwnProgress({ round, texts: { t } }: { readonly round: Round; readonly texts: Texts }) {
  const label = t(`home.progress.${round.method}`, { voted: round.own.voted, votable: round.own.votable });
  if (round.method === 'support') return <p className={classes.question}>{label}</p>;
  return <ProgressLine value={round.own.voted} max={round.own.votable} label={label} />;
}

function summary(action: HomeAction, { t }: Texts, dates: Dates): string {
  const end = endOf(action);
  const left = end ? dates.timeLeft(end) : '';
  if (action.kind === 'vote') return t('home.toVote', { left });
  if (action.kind === 'share') return t('home.toShare', { left });
  const { promisedBy } = action.challenge;
  return promisedBy ? t('home.toDecideBy', { day: dates.day(promisedBy) }) : t('home.toDecide');
}

function Start({ action, texts: { t } }: { readonly action: HomeAction; readonly texts: Texts }) {
  const params = { challengeId: action.challenge.id };
  const { title } = action.challenge;
  if (action.kind === 'vote') {
    const key = action.round.own.voted > 0 ? 'home.goOnVoting' : 'home.startVoting';
    return (
      <LinkButton to="/challenges/$challengeId/vote" params={params} aria-label={`${t(key)}: ${title}`}>
        {t(key)}
      </LinkButton>
    );
  }
  if (action.kind === 'share') {
    return (
      <LinkButton
        to="/challenges/$challengeId/submit"
        params={params}
        variant="light"
        aria-label={`${t('home.share')}: ${title}`}
      >
        {t('home.share')}
      </LinkButton>
    );
  }
  return (
    <LinkButton
      to="/challenges/$challengeId/brief"
      params={params}
      variant="light"
      aria-label={`${t('home.readBrief')}: ${title}`}
    >
      {t('home.readBrief')}
    </LinkButton>
  );
}
