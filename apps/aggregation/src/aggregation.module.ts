import { Module } from '@nestjs/common';
import { BriefsController } from './briefs/http/briefs.controller.js';
import { ReadBrief } from './briefs/use-cases/read-brief.js';
import { RepresentativeController } from './representative/http/representative.controller.js';
import { AgreeingPeople } from './representative/persistence/agreeing-people.js';
import { ReadRepresentative } from './representative/use-cases/read-representative.js';
import { SharedGroundController } from './shared-ground/http/shared-ground.controller.js';
import { ReadSharedGround } from './shared-ground/use-cases/read-shared-ground.js';
import { CountBallotsWhenCast } from './counting/events/count-ballots-when-cast.js';
import { UncountBallotsWhenWithdrawn } from './counting/events/uncount-ballots-when-withdrawn.js';
import { ChangeClock } from './counting/persistence/change-clock.js';
import { CheckTallies } from './counting/use-cases/check-tallies.js';
import { CountContributions } from './counting/use-cases/count-contributions.js';
import { CountBallots } from './counting/use-cases/count-ballots.js';
import { BringVotesTogetherWhenIdeasAreMerged } from './facts/events/bring-votes-together-when-ideas-are-merged.js';
import { FreezeRankingWhenRoundCloses } from './facts/events/freeze-ranking-when-round-closes.js';
import { KeepChallengeWhenPublished } from './facts/events/keep-challenge-when-published.js';
import { KeepPhaseWhenChanged } from './facts/events/keep-phase-when-changed.js';
import { KeepRulesWhenRoundOpens } from './facts/events/keep-rules-when-round-opens.js';
import { KeepRulesWhenRoundIsRevised } from './facts/events/keep-rules-when-round-is-revised.js';
import { ListIdeasWhenSubmitted } from './facts/events/list-ideas-when-submitted.js';
import { RetitleIdeasWhenRevised } from './facts/events/retitle-ideas-when-revised.js';
import { TakeVotesApartWhenMergeIsUndone } from './facts/events/take-votes-apart-when-merge-is-undone.js';
import { UnlistIdeasWhenWithdrawn } from './facts/events/unlist-ideas-when-withdrawn.js';
import { KeepChallenge } from './facts/use-cases/keep-challenge.js';
import { KeepClosedRound } from './facts/use-cases/keep-closed-round.js';
import { KeepIdeas } from './facts/use-cases/keep-ideas.js';
import { KeepMerge } from './facts/use-cases/keep-merge.js';
import { KeepOpenedRound } from './facts/use-cases/keep-opened-round.js';
import { KeepPhase } from './facts/use-cases/keep-phase.js';
import { ShowResultsWhenJudgedEnough } from './judging-first/events/show-results-when-judged-enough.js';
import { KeepJudgedEnough } from './judging-first/use-cases/keep-judged-enough.js';
import { OpinionsController } from './opinions/http/opinions.controller.js';
import { RoundVotes } from './opinions/round-votes.js';
import { ReadOpinionMap } from './opinions/use-cases/read-opinion-map.js';
import { OutcomesController } from './outcomes/http/outcomes.controller.js';
import { RoundOutcomes } from './outcomes/round-outcomes.js';
import { ReadOutcome } from './outcomes/use-cases/read-outcome.js';
import { CountedRankings } from './rankings/counted-rankings.js';
import { RankingsController } from './rankings/http/rankings.controller.js';
import { BoardRows } from './rankings/persistence/board-rows.js';
import { RankingBoards } from './rankings/read-model/ranking-boards.js';
import { FreezeRankings } from './rankings/use-cases/freeze-rankings.js';
import { AnswerKnownPages } from './rankings/http/answer-known-pages.js';
import { TopSettledness } from './rankings/read-model/top-settledness.js';
import { ReadRanking } from './rankings/use-cases/read-ranking.js';
import { HeldStatuses } from './reasons/held-statuses.js';
import { ReasonsController } from './reasons/http/reasons.controller.js';
import { ReadExplanation } from './reasons/use-cases/read-explanation.js';
import { ReadSettledness } from './reasons/use-cases/read-settledness.js';
import { KeepSignatureWhenRankingIsSigned } from './snapshots/events/keep-signature-when-ranking-is-signed.js';
import { SnapshotsController } from './snapshots/http/snapshots.controller.js';
import { Snapshots } from './snapshots/snapshots.js';
import { KeepSignature } from './snapshots/use-cases/keep-signature.js';
import { ReadSnapshot } from './snapshots/use-cases/read-snapshot.js';
import { CountingThread } from './thread/counting-thread.js';

const policies = [
  KeepChallengeWhenPublished,
  KeepPhaseWhenChanged,
  ListIdeasWhenSubmitted,
  RetitleIdeasWhenRevised,
  UnlistIdeasWhenWithdrawn,
  KeepRulesWhenRoundOpens,
  KeepRulesWhenRoundIsRevised,
  FreezeRankingWhenRoundCloses,
  BringVotesTogetherWhenIdeasAreMerged,
  TakeVotesApartWhenMergeIsUndone,
  CountBallotsWhenCast,
  UncountBallotsWhenWithdrawn,
  KeepSignatureWhenRankingIsSigned,
  ShowResultsWhenJudgedEnough,
];
const facts = [KeepChallenge, KeepPhase, KeepIdeas, KeepOpenedRound, KeepClosedRound, KeepMerge];
const counting = [ChangeClock, CountBallots, CheckTallies, CountContributions];
const rankings = [
  CountedRankings,
  BoardRows,
  RankingBoards,
  FreezeRankings,
  ReadRanking,
  AnswerKnownPages,
  TopSettledness,
];
const opinions = [RoundVotes, ReadOpinionMap];
const outcomes = [RoundOutcomes, ReadOutcome];
const briefs = [ReadBrief];
const sharedGround = [ReadSharedGround];
const representative = [AgreeingPeople, ReadRepresentative];
const snapshots = [Snapshots, KeepSignature, ReadSnapshot];
const reasons = [CountingThread, HeldStatuses, ReadSettledness, ReadExplanation];

@Module({
  controllers: [
    RankingsController,
    OutcomesController,
    ReasonsController,
    OpinionsController,
    SharedGroundController,
    RepresentativeController,
    SnapshotsController,
    BriefsController,
    ...policies,
  ],
  providers: [
    ...facts,
    ...counting,
    ...rankings,
    ...outcomes,
    ...briefs,
    ...reasons,
    ...opinions,
    ...sharedGround,
    ...representative,
    ...snapshots,
    KeepJudgedEnough,
  ],
})
export class AggregationModule {}
