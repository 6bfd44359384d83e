import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Challenge, Round } from '../../api/types.js';
import { LinkButton } from '../../components/link-button.js';
import { Loading } from '../../components/loading.js';
import { Notice } from '../../components/notice.js';
import { SwarmMark } from '../../components/swarm-mark.js';
import { useDates } from '../../lib/dates.js';
import { useTexts } from '../../lib/texts.js';
import { aheadText, judgementsLeft } from './results-ahead.js';
import { BallotReceipts } from './ballot-receipts.js';
import { whyNothing } from './idea-list.js';
import type { QueueState } from './saving.js';
import classes from './vote-screen.module.css';

interface Props {
  readonly challenge: Challenge;
  readonly round: Round;
  readonly voted: number;
  readonly votable: number;
  readonly status: QueueState['status'];
  /** More ideas are still being fetched. */
  readonly waiting: boolean;
  /** There is more to judge, but not today. */
  readonly doneForToday: boolean;
  /** Goes back to the ideas; absent when none are left to judge. */
  readonly onBack: (() => void) | undefined;
}

/** The end of a ballot: what was done, until when it can change, what comes next and the receipt. */
export function BallotDone(props: Props) {
  const { challenge, round, voted, votable, status, onBack } = props;
  const { t } = useTexts();
  const dates = useDates();
  if (props.waiting) return <Loading shape="card" />;
  const day = dates.day(round.closesAt);
  const moment = `${day} ${dates.time(round.closesAt)}`;
  const isEmpty = voted === 0;
  const left = judgementsLeft(round, voted) ?? 0;
  const next = left > 0 ? aheadText(round, left, t) : t(`vote.next.${round.results}`, { day });
  return (
    <section className={classes.done}>
      <SwarmMark size={56} />
      <EndTitle takesFocus={onBack !== undefined}>
        {t(isEmpty ? (onBack ? 'vote.noneTitle' : 'vote.nothingTitle') : 'vote.doneTitle')}
      </EndTitle>
      <p>
        {isEmpty
          ? t(onBack ? 'vote.noneText' : whyNothing(round), { moment })
          : `${t('vote.doneText', { voted, votable, moment })} ${next}`}
      </p>
      {status === 'saved' ? null : (
        <Notice tone="accent" icon={status === 'waiting' ? 'offline' : 'clock'} role="status">
          <p>{t(`vote.end.${status}`)}</p>
        </Notice>
      )}
      {props.doneForToday ? <p>{t('vote.doneForToday')}</p> : null}
      <div className={classes.row}>
        {onBack ? (
          <Button variant="default" onClick={onBack}>
            {t('vote.goOn')}
          </Button>
        ) : null}
        {isEmpty || round.results !== 'live' || left > 0 ? null : (
          <LinkButton to="/challenges/$challengeId/results" params={{ challengeId: challenge.id }}>
            {t('judgeFirst.toStanding')}
          </LinkButton>
        )}
        <LinkButton to="/challenges/$challengeId" params={{ challengeId: challenge.id }} variant="default">
          {t('vote.toChallenge')}
        </LinkButton>
        <LinkButton to="/">{t('action.toHome')}</LinkButton>
      </div>
      {isEmpty || status !== 'saved' ? null : <BallotReceipts round={round} />}
    </section>
  );
}

/** Takes the focus when somebody asked for the end, so that it is read out. */
function EndTitle({ takesFocus, children }: { readonly takesFocus: boolean; readonly children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <h2 ref={title} tabIndex={-1}>
      {children}
    </h2>
  );
}
