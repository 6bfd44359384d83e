import { useEffect } from 'react';
import type { Round } from '../../api/types.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { ProgressLine } from '../../components/progress-line.js';
import { useDates } from '../../lib/dates.js';
import { useTexts } from '../../lib/texts.js';
import { Turnout } from './turnout.js';
import classes from './results-section.module.css';

const lookAgainMs = 2_000;

interface Props {
  readonly challengeId: string;
  readonly round: Round | null;
  readonly onLook: () => void;
}

/** Why the standing is not shown yet, how far somebody is, and the way on. It gives way to the standing by itself. */
export function JudgeFirst({ challengeId, round, onLook }: Props) {
  const { t } = useTexts();
  const dates = useDates();
  const isEnough = round?.judgeFirst?.isEnough ?? false;
  useLookingAgain(isEnough, onLook);
  return (
    <>
      <Notice icon={isEnough ? 'clock' : 'lock'} title={t('judgeFirst.title')} role="status">
        <p>{t(isEnough ? 'judgeFirst.enough' : 'judgeFirst.why')}</p>
        {round ? <Progress round={round} /> : null}
        {round ? (
          <p>{t('judgeFirst.until', { day: dates.day(round.closesAt), time: dates.time(round.closesAt) })}</p>
        ) : null}
        {isEnough ? null : (
          <div>
            <LinkButton to="/challenges/$challengeId/vote" params={{ challengeId }}>
              {t(round?.own.voted ? 'home.goOnVoting' : 'home.startVoting')}
            </LinkButton>
          </div>
        )}
      </Notice>
      {round ? (
        <div className={classes.facts}>
          <Turnout {...round.turnout} />
        </div>
      ) : null}
    </>
  );
}

function Progress({ round: { judgeFirst, method } }: { readonly round: Round }) {
  const { t } = useTexts();
  // Whoever looks as somebody else does not learn how far they are.
  if (!judgeFirst || judgeFirst.isEnough) return null;
  const { judged, needed } = judgeFirst;
  if (needed === 1) return <p>{t('judgeFirst.ballot')}</p>;
  const key = method === 'pairwise' ? 'judgeFirst.progressPairs' : 'judgeFirst.progress';
  return <ProgressLine value={judged} max={needed} label={t(key, { judged, needed })} />;
}

/** The news that somebody crossed the line is told like all others, and can get lost like all others. */
function useLookingAgain(isDue: boolean, onLook: () => void): void {
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setInterval(onLook, lookAgainMs);
    return () => clearInterval(timer);
  }, [isDue, onLook]);
}
