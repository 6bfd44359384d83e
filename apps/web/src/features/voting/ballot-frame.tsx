import { useState, type ReactNode } from 'react';
import type { Challenge, Round } from '../../api/types.js';
import { BallotBar } from './ballot-bar.js';
import { BallotDone } from './ballot-done.js';
import { BallotEnd } from './ballot-end.js';
import { BallotNotes } from './ballot-notes.js';
import { RefusalNotice } from './refusal-notice.js';
import type { QueueState } from './saving.js';

interface Props {
  readonly challenge: Challenge;
  readonly round: Round;
  readonly voted: number;
  readonly queue: QueueState;
  readonly undo: (() => void) | undefined;
  /** What a person can still give, always in sight. */
  readonly remainder?: ReactNode;
  /** There is more to judge, but not today. */
  readonly isDoneForToday: boolean;
  /** Nothing is left to judge: the end shows by itself. */
  readonly isOver?: boolean;
  readonly children: ReactNode;
}

/** What is around the ideas in every method: the rule and the progress above, taking back and finishing below. */
export function BallotFrame(props: Props) {
  const { challenge, round, voted, queue, undo, remainder, isOver = false } = props;
  const [isFinished, setFinished] = useState(false);
  const votable = Math.max(round.own.votable, voted);
  const isAtEnd = isFinished || isOver;
  return (
    <>
      <BallotBar challenge={challenge} voted={voted} votable={votable} queue={queue} />
      <BallotNotes round={round} voted={isAtEnd ? undefined : voted} />
      {isAtEnd ? null : remainder}
      <RefusalNotice challenge={challenge} refusal={queue.refusal} />
      {isAtEnd ? (
        <BallotDone
          challenge={challenge}
          round={round}
          voted={voted}
          votable={votable}
          status={queue.status}
          waiting={false}
          doneForToday={props.isDoneForToday}
          onBack={isOver ? undefined : () => setFinished(false)}
        />
      ) : (
        props.children
      )}
      {isFinished ? null : <BallotEnd undo={undo} onReady={isOver ? undefined : () => setFinished(true)} />}
    </>
  );
}
