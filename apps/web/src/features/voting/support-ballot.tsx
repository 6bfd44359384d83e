import { Icon } from '../../components/icon.js';
import { useTexts } from '../../lib/texts.js';
import { BallotFrame } from './ballot-frame.js';
import type { BallotProps } from './ballot-props.js';
import { IdeaList } from './idea-list.js';
import { useBallot } from './use-ballot.js';
import { useBallotIdeas } from './use-ballot-ideas.js';
import { useUndo } from './use-undo.js';
import classes from './marks-ballot.module.css';

/** All ideas in one list; support is a switch per idea. */
export function SupportBallot({ challenge, round, saved }: BallotProps) {
  const { t } = useTexts();
  const ballot = useBallot(round, saved);
  const source = useBallotIdeas(challenge.id, [...ballot.votes.keys()]);
  const { offer, undo } = useUndo();
  const turn = (ideaId: string): void => {
    const now = ballot.votes.get(ideaId) ?? null;
    ballot.cast(ideaId, now ? null : 'support', source.tokenOf(ideaId));
    offer(() => ballot.cast(ideaId, now));
  };
  return (
    <BallotFrame
      challenge={challenge}
      round={round}
      voted={ballot.votes.size}
      queue={ballot.queue}
      undo={undo}
      isDoneForToday={source.isDoneForToday}
    >
      <IdeaList
        challengeId={challenge.id}
        source={source}
        control={({ id, title }) => {
          const isSupported = ballot.votes.get(id) === 'support';
          return (
            <button
              type="button"
              className={classes.choice}
              aria-pressed={isSupported}
              aria-label={t('vote.button.support', { title })}
              onClick={() => turn(id)}
            >
              <Icon name={isSupported ? 'check' : 'add'} size={20} />
              <span aria-hidden="true">{t(isSupported ? 'vote.supported' : 'choice.support')}</span>
            </button>
          );
        }}
      />
    </BallotFrame>
  );
}
