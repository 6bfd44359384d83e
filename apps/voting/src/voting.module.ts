import { Module } from '@nestjs/common';
import { BallotsController } from './ballots/http/ballots.controller.js';
import { TakePlainVotes } from './ballots/http/take-plain-votes.js';
import { ObjectionsController } from './ballots/http/objections.controller.js';
import { BallotBox } from './ballots/persistence/ballot-box.js';
import { OwnBallotsRepository } from './ballots/persistence/own-ballots.repository.js';
import { ObjectionsRepository } from './ballots/persistence/objections.repository.js';
import { VoteQueue } from './ballots/persistence/vote-queue.js';
import { VoteIntake } from './ballots/persistence/vote-intake.js';
import { WholeBallots } from './ballots/persistence/whole-ballots.js';
import { AnswerBestWorst } from './ballots/use-cases/answer-best-worst.js';
import { CastVote } from './ballots/use-cases/cast-vote.js';
import { CastVotes } from './ballots/use-cases/cast-votes.js';
import { ListObjections } from './ballots/use-cases/list-objections.js';
import { ReadOwnBallot } from './ballots/use-cases/read-own-ballot.js';
import { ReplaceBallot } from './ballots/use-cases/replace-ballot.js';
import { WithdrawVote } from './ballots/use-cases/withdraw-vote.js';
import { BiasController } from './bias/http/bias.controller.js';
import { BiasReports } from './bias/persistence/bias-reports.js';
import { BiasRepository } from './bias/persistence/bias.repository.js';
import { VoteParts } from './bias/persistence/vote-parts.js';
import { ReadBias } from './bias/use-cases/read-bias.js';
import { ExposureController } from './exposure/http/exposure.controller.js';
import { ExposureLedger } from './exposure/persistence/exposure-ledger.js';
import { ExposureSpreadRepository } from './exposure/persistence/exposure-spread.repository.js';
import { NextIdeasRepository } from './exposure/persistence/next-ideas.repository.js';
import { NextServings } from './exposure/persistence/next-servings.js';
import { RecentlyServed } from './exposure/persistence/recently-served.js';
import { ServedTokens } from './exposure/persistence/served-tokens.js';
import { ServedVotes } from './exposure/persistence/served-votes.js';
import { StandingsRepository } from './exposure/persistence/standings.repository.js';
import { WeighedRounds } from './exposure/persistence/weighed-rounds.js';
import { ReadExposure } from './exposure/use-cases/read-exposure.js';
import { RecordImpressions } from './exposure/use-cases/record-impressions.js';
import { ServeNext } from './exposure/use-cases/serve-next.js';
import { OfferIdeasWhenSubmitted } from './ideas/events/offer-ideas-when-submitted.js';
import { RetractIdeasWhenWithdrawn } from './ideas/events/retract-ideas-when-withdrawn.js';
import { IdeasRepository } from './ideas/persistence/ideas.repository.js';
import { KeepCoAuthorsWhenTheyChange } from './ideas/events/keep-co-authors-when-they-change.js';
import { RecordCoAuthors } from './ideas/use-cases/record-co-authors.js';
import { RecordIdeas } from './ideas/use-cases/record-ideas.js';
import { EnoughJudges } from './judging-first/persistence/enough-judges.js';
import { JudgementsRepository } from './judging-first/persistence/judgements.repository.js';
import { JudgingWatch } from './judging-first/persistence/judging-watch.js';
import { LogModule } from './log/log.module.js';
import { MergeNoticesController } from './merging/http/merge-notices.controller.js';
import { MergingController } from './merging/http/merging.controller.js';
import { MergeNoticesRepository } from './merging/persistence/merge-notices.repository.js';
import { MergePairs } from './merging/persistence/merge-pairs.js';
import { MergesRepository } from './merging/persistence/merges.repository.js';
import { DismissMergeNotices } from './merging/use-cases/dismiss-merge-notices.js';
import { ListMergeNotices } from './merging/use-cases/list-merge-notices.js';
import { ListMerges } from './merging/use-cases/list-merges.js';
import { MergeIdeas } from './merging/use-cases/merge-ideas.js';
import { PreviewMerge } from './merging/use-cases/preview-merge.js';
import { UndoMerge } from './merging/use-cases/undo-merge.js';
import { EnrolMembersWhenTheyJoin } from './roll/events/enrol-members-when-they-join.js';
import { EnrolPeopleWhenTheyRegister } from './roll/events/enrol-people-when-they-register.js';
import { EnrolPeopleWhenTheyReturn } from './roll/events/enrol-people-when-they-return.js';
import { KeepEmployeesWhenRolesChange } from './roll/events/keep-employees-when-roles-change.js';
import { StrikeMembersWhenTheyLeave } from './roll/events/strike-members-when-they-leave.js';
import { StrikePeopleWhenTheyLeave } from './roll/events/strike-people-when-they-leave.js';
import { RollRepository } from './roll/persistence/roll.repository.js';
import { RecordEmployees } from './roll/use-cases/record-employees.js';
import { RecordMembers } from './roll/use-cases/record-members.js';
import { RecordPeople } from './roll/use-cases/record-people.js';
import { CloseRoundWhenVotingEnds } from './rounds/events/close-round-when-voting-ends.js';
import { OpenRoundWhenVotingBegins } from './rounds/events/open-round-when-voting-begins.js';
import { PlanRoundWhenChallengeIsPublished } from './rounds/events/plan-round-when-challenge-is-published.js';
import { PlannedRoundsController } from './rounds/http/planned-rounds.controller.js';
import { RoundsController } from './rounds/http/rounds.controller.js';
import { ChallengesRepository } from './rounds/persistence/challenges.repository.js';
import { CostsRepository } from './rounds/persistence/costs.repository.js';
import { RoundsRepository } from './rounds/persistence/rounds.repository.js';
import { TurnoutsRepository } from './rounds/persistence/turnouts.repository.js';
import { KeepUnitsWhenPeopleArePlaced } from './roll/events/keep-units-when-people-are-placed.js';
import { RecordUnits } from './roll/use-cases/record-units.js';
import { OpenAndCloseRoundsOnTime } from './rounds/scheduling/open-and-close-rounds-on-time.js';
import { DestroyRoundKeysOnTime } from './rounds/scheduling/destroy-round-keys-on-time.js';
import { RoundKeys } from './rounds/persistence/round-keys.js';
import { DestroyRoundKey } from './rounds/use-cases/destroy-round-key.js';
import { CloseRound } from './rounds/use-cases/close-round.js';
import { OpenRound } from './rounds/use-cases/open-round.js';
import { PlanRound } from './rounds/use-cases/plan-round.js';
import { AddRound } from './rounds/use-cases/add-round.js';
import { CancelPlannedRound } from './rounds/use-cases/cancel-planned-round.js';
import { ChangePlannedRound } from './rounds/use-cases/change-planned-round.js';
import { ListRounds } from './rounds/use-cases/list-rounds.js';
import { ChangeRules } from './rounds/use-cases/change-rules.js';
import { SetCosts } from './rounds/use-cases/set-costs.js';
import { OwnStandings } from './rounds/persistence/own-standings.js';
import { ReadRound } from './rounds/use-cases/read-round.js';

const policies = [
  PlanRoundWhenChallengeIsPublished,
  OpenRoundWhenVotingBegins,
  CloseRoundWhenVotingEnds,
  OfferIdeasWhenSubmitted,
  KeepCoAuthorsWhenTheyChange,
  RetractIdeasWhenWithdrawn,
  EnrolPeopleWhenTheyRegister,
  EnrolPeopleWhenTheyReturn,
  StrikePeopleWhenTheyLeave,
  KeepEmployeesWhenRolesChange,
  KeepUnitsWhenPeopleArePlaced,
  EnrolMembersWhenTheyJoin,
  StrikeMembersWhenTheyLeave,
];

const serving = [
  ServeNext,
  NextIdeasRepository,
  NextServings,
  StandingsRepository,
  WeighedRounds,
  RecentlyServed,
  ServedTokens,
  ServedVotes,
];

const judgingFirst = [JudgementsRepository, EnoughJudges, JudgingWatch];

const merging = [
  MergePairs,
  MergesRepository,
  MergeNoticesRepository,
  MergeIdeas,
  UndoMerge,
  PreviewMerge,
  ListMerges,
  ListMergeNotices,
  DismissMergeNotices,
];

@Module({
  imports: [LogModule],
  controllers: [
    RoundsController,
    PlannedRoundsController,
    BallotsController,
    ObjectionsController,
    ExposureController,
    BiasController,
    MergingController,
    MergeNoticesController,
    ...policies,
  ],
  providers: [
    PlanRound,
    OpenRound,
    CloseRound,
    DestroyRoundKey,
    DestroyRoundKeysOnTime,
    RoundKeys,
    ReadRound,
    OwnStandings,
    SetCosts,
    ChangeRules,
    AddRound,
    ChangePlannedRound,
    CancelPlannedRound,
    ListRounds,
    CostsRepository,
    OpenAndCloseRoundsOnTime,
    RoundsRepository,
    TurnoutsRepository,
    ChallengesRepository,
    CastVote,
    TakePlainVotes,
    WithdrawVote,
    AnswerBestWorst,
    ReplaceBallot,
    WholeBallots,
    VoteIntake,
    CastVotes,
    ReadOwnBallot,
    ListObjections,
    ObjectionsRepository,
    BallotBox,
    VoteQueue,
    OwnBallotsRepository,
    RecordImpressions,
    ReadExposure,
    ExposureLedger,
    ExposureSpreadRepository,
    ReadBias,
    BiasReports,
    VoteParts,
    BiasRepository,
    RecordIdeas,
    RecordCoAuthors,
    IdeasRepository,
    RecordPeople,
    RecordEmployees,
    RecordUnits,
    RecordMembers,
    RollRepository,
    ...serving,
    ...judgingFirst,
    ...merging,
  ],
})
export class VotingModule {}
