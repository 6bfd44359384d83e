import { useState } from 'react';
import type { Challenge, Idea, Round } from '../../api/types.js';
import { LinkButton } from '../../components/link-button.js';
import { PlainText } from '../../components/plain-text.js';
import { QueryState } from '../../components/query-state.js';
import { useIdeas } from '../../lib/queries/ideas.js';
import { useTexts } from '../../lib/texts.js';
import { BallotBar } from './ballot-bar.js';
import { BallotDone } from './ballot-done.js';
import type { Mark } from './ballot-saver.js';
import { RefusalNotice } from './refusal-notice.js';
import { usePairKeys } from './use-pair-keys.js';
import { useMarks } from './use-marks.js';
import classes from './marks-ballot.module.css';

interface Props {
  readonly challenge: Challenge;
  readonly round: Round;
  readonly saved: readonly Mark[];
}

/** Two ideas side by side; a pair is kept under the lower id, whichever side it was shown on. */
export function PairwiseBallot({ challenge, round, saved }: Props) {
  const ballot = useMarks(round, saved);
  const query = useIdeas(challenge.id, 'random', 100);
  const ideas = (query.data?.pages ?? []).flatMap((page) => page.items);
  const [done, setDone] = useState<readonly string[]>([]);
  const pair = nextPair(ideas, ballot.marks);
  const last = done.at(-1);
  const compared = new Set(ballot.marks.flatMap(({ ideaId, aspect }) => [ideaId, aspect])).size;
  const choose = (better: Idea | null): void => {
    if (!pair) return;
    const [low = '', high = ''] = pair.map(({ id }) => id).sort();
    const value = better === null ? 'equal' : better.id === low ? 'first' : 'second';
    ballot.set(low, value, { aspect: high });
    setDone((before) => [...before, `${low}/${high}`]);
  };
  const undo = (): void => {
    const [low = '', high = ''] = (last ?? '').split('/');
    ballot.set(low, null, { aspect: high });
    setDone((before) => before.slice(0, -1));
  };
  usePairKeys({
    ArrowLeft: () => choose(pair?.[0] ?? null),
    ArrowRight: () => choose(pair?.[1] ?? null),
    ArrowDown: () => choose(null),
    u: () => (last ? undo() : undefined),
  });
  return (
    <>
      <BallotBar challenge={challenge} voted={compared} votable={round.own.votable} queue={ballot.queue} />
      <RefusalNotice challenge={challenge} refusal={ballot.queue.refusal} />
      <QueryState query={query}>
        {() =>
          pair ? (
            <Pair pair={pair} onChoose={choose} onUndo={last ? undo : undefined} challenge={challenge} />
          ) : (
            <BallotDone
              challenge={challenge}
              round={round}
              voted={compared}
              waiting={false}
              doneForToday={false}
            />
          )
        }
      </QueryState>
    </>
  );
}

interface PairProps {
  readonly challenge: Challenge;
  readonly pair: readonly [Idea, Idea];
  /** Null says that they are equal. */
  readonly onChoose: (better: Idea | null) => void;
  readonly onUndo: (() => void) | undefined;
}

function Pair({ challenge, pair, onChoose, onUndo }: PairProps) {
  const { t } = useTexts();
  return (
    <>
      <div className={classes.pair} role="group" aria-label={t('vote.whichIsBetter')}>
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
      <div className={classes.end}>
        {onUndo ? (
          <button type="button" className={classes.choice} onClick={onUndo}>
            {t('vote.undo')}
          </button>
        ) : null}
        <button
          type="button"
          className={classes.choice}
          aria-keyshortcuts="ArrowDown"
          onClick={() => onChoose(null)}
        >
          {t('choice.equal')} <kbd aria-hidden="true">↓</kbd>
        </button>
        <LinkButton to="/challenges/$challengeId" params={{ challengeId: challenge.id }}>
          {t('vote.ready')}
        </LinkButton>
      </div>
    </>
  );
}

/** The pair whose ideas this person compared least, in their own random order; undefined when all are compared. */
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
