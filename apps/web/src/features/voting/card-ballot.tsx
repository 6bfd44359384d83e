import { Button, Switch, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { VoteValue } from '../../api/types.js';
import { Icon } from '../../components/icon.js';
import { QueryState } from '../../components/query-state.js';
import { useStoredFlag } from '../../lib/stored-value.js';
import { useTexts } from '../../lib/texts.js';
import { BallotBar } from './ballot-bar.js';
import { BallotNotes } from './ballot-notes.js';
import { BallotDone } from './ballot-done.js';
import { EarlierChoices } from './earlier-choices.js';
import { RefusalNotice } from './refusal-notice.js';
import { useBallot } from './use-ballot.js';
import { useShownCards } from './use-impressions.js';
import { useNextIdeas, type DeckIdea } from './use-next-ideas.js';
import { useVoteKeys } from './use-vote-keys.js';
import { VoteCard } from './vote-card.js';
import type { BallotProps } from './ballot-props.js';
import classes from './vote-screen.module.css';

/** One idea at a time: agree, disagree or pass. */
export function CardBallot({ challenge, round, saved }: BallotProps) {
  const { t } = useTexts();
  const ballot = useBallot(challenge.id, saved);
  const deck = useDeck(challenge.id, ballot);
  const [keysOn, setKeysOn] = useStoredFlag('zwerm.voteKeys', true);
  const { current, last } = deck;
  const [isFinished, setFinished] = useState(false);
  const isJudging = current !== undefined && !isFinished;
  const votable = Math.max(round.own.votable, ballot.votes.size);
  useShownCards(challenge.id, current ? [current.id] : []);
  useVoteKeys(keysOn && !isFinished, { vote: deck.vote, undo: deck.undo });
  return (
    <>
      <BallotBar challenge={challenge} voted={ballot.votes.size} votable={votable} queue={ballot.queue} />
      <VisuallyHidden role="status">
        {last
          ? t('vote.announce', { choice: t(`choice.${last.value}`), voted: ballot.votes.size, votable })
          : ''}
      </VisuallyHidden>
      <BallotNotes round={round} />
      <RefusalNotice challenge={challenge} refusal={ballot.queue.refusal} />
      <QueryState query={deck.query} shape="card">
        {() =>
          isJudging ? (
            <VoteCard idea={current} showKeys={keysOn} onVote={deck.vote} focusTitle={deck.moved} />
          ) : (
            <BallotDone
              challenge={challenge}
              round={round}
              voted={ballot.votes.size}
              votable={votable}
              status={ballot.queue.status}
              onBack={current ? () => setFinished(false) : undefined}
              waiting={!current && !deck.complete}
              doneForToday={deck.isDoneForToday}
            />
          )
        }
      </QueryState>
      <CardTools
        keysOn={keysOn}
        onKeys={isJudging ? setKeysOn : undefined}
        onUndo={last && !isFinished ? deck.undo : undefined}
        onReady={isJudging ? () => setFinished(true) : undefined}
      />
      <EarlierChoices challengeId={challenge.id} ideas={deck.ideas} ballot={ballot} />
    </>
  );
}

interface ToolsProps {
  readonly keysOn: boolean;
  /** Absent when there is no card to use keys on. */
  readonly onKeys: ((on: boolean) => void) | undefined;
  /** Absent when there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
  /** Absent when the end is on the screen already. */
  readonly onReady: (() => void) | undefined;
}

function CardTools({ keysOn, onKeys, onUndo, onReady }: ToolsProps) {
  const { t } = useTexts();
  return (
    <div className={classes.tools}>
      <Button
        variant="subtle"
        size="sm"
        className={classes.undo}
        leftSection={<Icon name="undo" size={18} />}
        disabled={!onUndo}
        onClick={onUndo}
      >
        {t('vote.undo')}
        {keysOn ? <KeyHint letter="U" /> : null}
      </Button>
      {onKeys ? (
        <Switch
          label={t('vote.keys')}
          checked={keysOn}
          onChange={(event) => onKeys(event.currentTarget.checked)}
        />
      ) : null}
      {onReady ? (
        <Button variant="default" size="sm" onClick={onReady}>
          {t('vote.ready')}
        </Button>
      ) : null}
    </div>
  );
}

function KeyHint({ letter }: { readonly letter: string }) {
  return (
    <kbd className={classes.key} aria-hidden="true">
      {letter}
    </kbd>
  );
}

interface Cast {
  readonly ideaId: string;
  readonly value: VoteValue;
}

/** The card on top, and what was done last. An idea the server refused is set aside, so it does not come back. */
function useDeck(challengeId: string, ballot: ReturnType<typeof useBallot>) {
  const [done, setDone] = useState<readonly Cast[]>([]);
  const [moved, setMoved] = useState(false);
  const answered = useRef<string | null>(null);
  const aside = useRefused(ballot.queue.refusal?.ideaId);
  const deck = useNextIdeas(challengeId, ballot, (id) => ballot.votes.has(id) || aside.has(id));
  const current: DeckIdea | undefined = deck.left[0];
  const last = done.at(-1);
  const vote = (value: VoteValue): void => {
    // A key pressed before the next idea is drawn must not count for an idea the person has not seen.
    if (!current || answered.current === current.id) return;
    answered.current = current.id;
    ballot.cast(current.id, value, current.servedToken);
    setDone((before) => [...before, { ideaId: current.id, value }]);
    setMoved(true);
  };
  const undo = (): void => {
    if (!last) return;
    answered.current = null;
    ballot.cast(last.ideaId, null);
    setDone((before) => before.slice(0, -1));
    setMoved(true);
  };
  return { ...deck, current, last, moved, vote, undo };
}

function useRefused(ideaId: string | undefined): ReadonlySet<string> {
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (ideaId) setRefused((previous) => new Set(previous).add(ideaId));
  }, [ideaId]);
  return refused;
}
