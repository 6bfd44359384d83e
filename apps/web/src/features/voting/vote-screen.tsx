import type { ReactNode } from 'react';
import type { Challenge, Round } from '../../api/types.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useChallenge, useChallengeLive } from '../../lib/queries/challenges.js';
import { useRound } from '../../lib/queries/round.js';
import { useTexts } from '../../lib/texts.js';
import { MergeNotices } from '../merging/merge-notices.js';
import { hasJury } from '../rounds/use-jury-words.js';
import type { BallotProps } from './ballot-props.js';
import { CardBallot } from './card-ballot.js';
import { LateChoices } from './late-choices.js';
import { MarksBallot } from './marks-ballot.js';
import { PairwiseBallot } from './pairwise-ballot.js';
import { RankedBallot } from './ranked-ballot.js';
import { SupportBallot } from './support-ballot.js';
import { marksOf, useOwnVotes } from './use-ballot.js';
import classes from './vote-screen.module.css';

export function VoteScreen({ challengeId }: { readonly challengeId: string }) {
  const challenge = useChallenge(challengeId);
  const round = useRound(challengeId);
  useChallengeLive(challengeId);
  return (
    <QueryState query={challenge} shape="page" asPage>
      {(loaded) => (
        <QueryState query={round} shape="page" asPage>
          {(rules) => (
            <>
              <MergeNotices challengeId={challengeId} />
              <Admission challenge={loaded} round={rules} />
            </>
          )}
        </QueryState>
      )}
    </QueryState>
  );
}

/** Whether this person may vote now is said before the first choice, never after it. */
function Admission({ challenge, round }: { readonly challenge: Challenge; readonly round: Round | null }) {
  const { t } = useTexts();
  const dates = useDates();
  const day = (iso: string): string => `${dates.day(iso)} ${dates.time(iso)}`;
  if (!round) return <NoVoting challenge={challenge} text={t('vote.noRound')} />;
  if (round.state === 'scheduled') {
    return <NoVoting challenge={challenge} text={t('vote.notOpen', { day: day(round.opensAt) })} />;
  }
  if (round.state === 'closed') {
    const text = t('vote.closed', { day: day(round.closedAt ?? round.closesAt) });
    return <NoVoting challenge={challenge} text={text} late={<LateChoices round={round} />} />;
  }
  if (!round.eligible) return <NoVoting challenge={challenge} text={<WhyNotEligible round={round} />} />;
  return <OpenBallot challenge={challenge} round={round} />;
}

function OpenBallot({ challenge, round }: { readonly challenge: Challenge; readonly round: Round }) {
  const saved = useOwnVotes(challenge.id);
  return (
    <QueryState query={saved} shape="card" asPage>
      {(items) => <BallotOfMethod challenge={challenge} round={round} saved={items} />}
    </QueryState>
  );
}

function BallotOfMethod({ challenge, round, saved }: BallotProps) {
  const { method, isJudgedWhole } = round;
  if (method === 'agree-disagree-pass' || (method === 'support' && !isJudgedWhole)) {
    const Ballot = method === 'support' ? SupportBallot : CardBallot;
    return <Ballot challenge={challenge} round={round} saved={saved} />;
  }
  const Ballot = method === 'ranked' ? RankedBallot : method === 'pairwise' ? PairwiseBallot : MarksBallot;
  return <Ballot challenge={challenge} round={round} saved={marksOf(saved)} />;
}

/** A jury is a choice of the organiser, not a gap in the roll. */
function WhyNotEligible({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  return hasJury(round) ? t('vote.notOnJury') : t('vote.notOnRoll');
}

interface NoVotingProps {
  readonly challenge: Challenge;
  readonly text: ReactNode;
  /** What this person chose and did not count. */
  readonly late?: ReactNode;
}

function NoVoting({ challenge, text, late }: NoVotingProps) {
  const { t } = useTexts();
  const params = { challengeId: challenge.id };
  return (
    <div className={classes.stack}>
      <PageTitle over={t('vote.over')}>{challenge.title}</PageTitle>
      <Notice tone="accent" icon="lock">
        <p>{text}</p>
      </Notice>
      {late}
      <div className={classes.row}>
        <LinkButton to="/challenges/$challengeId" params={params}>
          {t('vote.toChallenge')}
        </LinkButton>
        {challenge.phase === 'voting' || challenge.phase === 'review' ? (
          <LinkButton to="/challenges/$challengeId/results" params={params} variant="default">
            {t('challenge.results')}
          </LinkButton>
        ) : null}
      </div>
    </div>
  );
}
