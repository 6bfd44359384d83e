import { Button, Switch, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../components/icon.js';
import { QueryState } from '../../components/query-state.js';
import { useStoredFlag } from '../../lib/stored-value.js';
import { useTexts } from '../../lib/texts.js';
import { BallotBar } from './ballot-bar.js';
import { BallotNotes } from './ballot-notes.js';
import { BallotDone } from './ballot-done.js';
import { FourCard } from './four-card.js';
import { EarlierChoices } from './earlier-choices.js';
import { RefusalNotice } from './refusal-notice.js';
import { useBallot } from './use-ballot.js';
import { useDeck, type Act } from './use-deck.js';
import { useShownCards } from './use-impressions.js';
import { useVoteKeys } from './use-vote-keys.js';
import { VoteCard } from './vote-card.js';
import type { BallotProps } from './ballot-props.js';
import classes from './vote-screen.module.css';

/** One idea at a time: agree, disagree or pass; and now and then the best and the worst of four. */
export function CardBallot({ challenge, round, saved }: BallotProps) {
  const { t } = useTexts();
  const ballot = useBallot(round, saved);
  const deck = useDeck(challenge.id, ballot);
  const [keysOn, setKeysOn] = useStoredFlag('zwerm.voteKeys', true);
  const { current, four, last } = deck;
  const [isFinished, setFinished] = useState(false);
  const isJudging = (current !== undefined || four !== undefined) && !isFinished;
  const votable = Math.max(round.own.votable, ballot.votes.size);
  useShownCards(challenge.id, current && !four ? [current.id] : []);
  useVoteKeys(keysOn && !isFinished && !four, { vote: deck.vote, undo: deck.undo });
  const said = (act: Act | undefined): string => {
    if (!act) return '';
    if (act.kind === 'four') return t('vote.four.announce');
    return t('vote.announce', { choice: t(`choice.${act.value}`), voted: ballot.votes.size, votable });
  };
  return (
    <>
      <BallotBar challenge={challenge} voted={ballot.votes.size} votable={votable} queue={ballot.queue} />
      <VisuallyHidden role="status">{said(last)}</VisuallyHidden>
      <BallotNotes round={round} voted={isJudging ? ballot.votes.size : undefined} />
      <RefusalNotice challenge={challenge} refusal={ballot.queue.refusal} />
      <QueryState query={deck.query} shape="card">
        {() =>
          isJudging ? (
            <CardOnTop deck={deck} showKeys={keysOn} />
          ) : (
            <BallotDone
              challenge={challenge}
              round={round}
              voted={ballot.votes.size}
              votable={votable}
              status={ballot.queue.status}
              onBack={current || four ? () => setFinished(false) : undefined}
              waiting={!current && !four && !deck.complete}
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

interface TopProps {
  readonly deck: ReturnType<typeof useDeck>;
  readonly showKeys: boolean;
}

function CardOnTop({ deck, showKeys }: TopProps) {
  const { current, four, moved } = deck;
  if (four)
    return (
      <FourCard
        key={four.servedToken}
        ideas={four.ideas}
        showKeys={showKeys}
        onAnswer={deck.compare}
        onUndo={deck.undo}
        takesFocus={moved}
      />
    );
  return current ? (
    <VoteCard idea={current} showKeys={showKeys} onVote={deck.vote} focusTitle={moved} />
  ) : null;
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
