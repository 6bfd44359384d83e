import { useEffect, useRef, useState } from 'react';
import type { Idea } from '../../api/types.js';
import { PlainText } from '../../components/plain-text.js';
import { QueryState } from '../../components/query-state.js';
import { useTexts } from '../../lib/texts.js';
import { BallotFrame } from './ballot-frame.js';
import type { WholeBallotProps } from './ballot-props.js';
import type { Mark } from './ballot-saver.js';
import { useBallotIdeas, useMoreWhile } from './use-ballot-ideas.js';
import { useShownCards } from './use-impressions.js';
import { usePairKeys } from './use-pair-keys.js';
import { useMarks } from './use-marks.js';
import classes from './marks-ballot.module.css';

/** Two ideas side by side; a pair is kept under the lower id, whichever side it was shown on. */
export function PairwiseBallot({ challenge, round, saved }: WholeBallotProps) {
  const ballot = useMarks(round, saved);
  const compared = new Set(ballot.marks.flatMap(({ ideaId, aspect }) => [ideaId, aspect]));
  const source = useBallotIdeas(challenge.id, [...compared]);
  const pair = nextPair(source.ideas, ballot.marks);
  const [moved, setMoved] = useState(false);
  // Each of the ideas that are here comes up at least once before others do.
  useMoreWhile(
    source,
    source.ideas.every(({ id }) => compared.has(id)),
  );
  useShownCards(challenge.id, pair?.map(({ id }) => id) ?? []);
  const choose = (better: Idea | null): void => {
    if (!pair) return;
    const [low = '', high = ''] = pair.map(({ id }) => id).sort();
    const value = better === null ? 'equal' : better.id === low ? 'first' : 'second';
    ballot.set(low, value, { aspect: high });
    setMoved(true);
  };
  usePairKeys({
    ArrowLeft: () => (pair ? choose(pair[0]) : undefined),
    ArrowRight: () => (pair ? choose(pair[1]) : undefined),
    ArrowDown: () => choose(null),
    u: () => ballot.undo?.(),
  });
  return (
    <BallotFrame
      challenge={challenge}
      round={round}
      voted={compared.size}
      queue={ballot.queue}
      undo={ballot.undo}
      isDoneForToday={source.isDoneForToday}
      isOver={!pair && source.query.data !== undefined && !source.hasMore}
    >
      <QueryState query={source.query} shape="card">
        {() => (pair ? <Pair pair={pair} onChoose={choose} takesFocus={moved} /> : null)}
      </QueryState>
    </BallotFrame>
  );
}

interface PairProps {
  readonly pair: readonly [Idea, Idea];
  /** Null says that they are equal. */
  readonly onChoose: (better: Idea | null) => void;
  /** True once a person has chosen: the next pair then takes the focus, so that it is read out. */
  readonly takesFocus: boolean;
}

function Pair({ pair, onChoose, takesFocus }: PairProps) {
  const { t } = useTexts();
  const key = `${pair[0].id}/${pair[1].id}`;
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) group.current?.focus();
  }, [key, takesFocus]);
  return (
    <>
      <div
        ref={group}
        tabIndex={-1}
        className={classes.pair}
        role="group"
        aria-label={t('vote.whichIsBetter')}
      >
        {pair.map((idea, side) => (
          <article key={idea.id} className={classes.side}>
            <h2 className={classes.title} lang={idea.language}>
              {idea.title}
            </h2>
            <PlainText text={idea.body} lang={idea.language} />
            <button
              type="button"
              className={classes.choice}
              aria-label={t('vote.better', { title: idea.title })}
              aria-keyshortcuts={side === 0 ? 'ArrowLeft' : 'ArrowRight'}
              onClick={() => onChoose(idea)}
            >
              {t('vote.thisOne')} <kbd aria-hidden="true">{side === 0 ? '←' : '→'}</kbd>
            </button>
          </article>
        ))}
      </div>
      <div className={classes.under}>
        <button
          type="button"
          className={classes.choice}
          aria-keyshortcuts="ArrowDown"
          onClick={() => onChoose(null)}
        >
          {t('choice.equal')} <kbd aria-hidden="true">↓</kbd>
        </button>
      </div>
    </>
  );
}

/** The pair whose ideas this person compared least, in the order in which they were served; undefined when all are compared. */
function nextPair(ideas: readonly Idea[], marks: readonly Mark[]): [Idea, Idea] | undefined {
  const seen = new Set(marks.map(({ ideaId, aspect }) => `${ideaId}/${aspect}`));
  const often = new Map<string, number>();
  for (const { ideaId, aspect } of marks)
    for (const id of [ideaId, aspect]) often.set(id, (often.get(id) ?? 0) + 1);
  const inTurn = [...ideas].sort((one, other) => (often.get(one.id) ?? 0) - (often.get(other.id) ?? 0));
  for (const [index, one] of inTurn.entries())
    for (const other of inTurn.slice(index + 1))
      if (!seen.has([one.id, other.id].sort().join('/'))) return [one, other];
  return undefined;
}
