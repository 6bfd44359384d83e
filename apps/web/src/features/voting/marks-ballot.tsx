import type { Round } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { BallotFrame } from './ballot-frame.js';
import type { WholeBallotProps } from './ballot-props.js';
import type { Mark } from './ballot-saver.js';
import type { ControlProps } from './control-props.js';
import { ConsentControl } from './consent-control.js';
import { IdeaList } from './idea-list.js';
import { ScoreControl } from './score-control.js';
import { leftOf } from './spending.js';
import { StepControl } from './step-control.js';
import { SwitchControl } from './switch-control.js';
import { useBallotIdeas } from './use-ballot-ideas.js';
import { useMarks } from './use-marks.js';
import classes from './marks-ballot.module.css';

/** All ideas in one list, with what its method asks about each. */
export function MarksBallot({ challenge, round, saved }: WholeBallotProps) {
  const ballot = useMarks(round, saved);
  const source = useBallotIdeas(
    challenge.id,
    ballot.marks.map(({ ideaId }) => ideaId),
  );
  const voted = new Set(ballot.marks.map(({ ideaId }) => ideaId)).size;
  return (
    <BallotFrame
      challenge={challenge}
      round={round}
      voted={voted}
      queue={ballot.queue}
      undo={ballot.undo}
      remainder={<Remainder round={round} marks={ballot.marks} voted={voted} />}
      isDoneForToday={source.isDoneForToday}
    >
      <IdeaList
        challengeId={challenge.id}
        source={source}
        control={(idea) => <Control idea={idea} round={round} ballot={ballot} />}
      />
    </BallotFrame>
  );
}

function Control(props: ControlProps) {
  switch (props.round.method) {
    case 'score':
      return <ScoreControl {...props} />;
    case 'dots':
    case 'quadratic':
      return <StepControl {...props} />;
    case 'consent':
      return <ConsentControl {...props} />;
    default:
      return <SwitchControl {...props} />;
  }
}

interface RemainderProps {
  readonly round: Round;
  readonly marks: readonly Mark[];
  readonly voted: number;
}

/** What a person can still give, always in sight. */
export function Remainder({ round, marks, voted }: RemainderProps) {
  const { t } = useTexts();
  const left = leftOf(marks, round);
  const { most, fewest, budget } = round.rules;
  const lines = [
    left === null
      ? null
      : t(round.method === 'budget' ? 'vote.leftMoney' : 'vote.leftPoints', { left, budget: budget ?? 0 }),
    most === null ? null : t('vote.leftIdeas', { left: Math.max(0, most - voted), most }),
    fewest === null || fewest < 2 || voted >= fewest ? null : t('vote.fewest', { fewest }),
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <p className={classes.remainder} role="status">
      {lines.join(' ')}
    </p>
  );
}
