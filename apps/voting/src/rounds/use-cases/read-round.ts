import { Injectable } from '@nestjs/common';
import type { ChallengeId, GroupId, IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import type { Aspect, Choice, ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import { rulesShownTo, type VotingRules } from '@zwerm/domain/voting-rules';
import { ballotMethodOf } from '../../ballots/domain/ballot-methods.js';
import type { JudgeFirst } from '../../judging-first/domain/judge-first.js';
import type { RoundQuestion } from '../domain/round-question.js';
import type { FinalCount, Round, RoundState } from '../domain/round.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { CostsRepository } from '../persistence/costs.repository.js';
import { OwnStandings, type OwnProgress } from '../persistence/own-standings.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';
import { TurnoutsRepository } from '../persistence/turnouts.repository.js';

/** The rules of a round and where its reader stands. Times are ISO 8601 UTC. */
export interface RoundView {
  readonly id: RoundId;
  readonly challengeId: ChallengeId;
  readonly number: number;
  readonly replacedBecause: string | null;
  readonly hasChosenIdeas: boolean;
  readonly method: VotingMethod;
  readonly scale: Choice[];
  readonly aspects: Aspect[];
  readonly isJudgedWhole: boolean;
  readonly rules: VotingRules & { criteria: string[]; juryGroupIds: GroupId[]; juryPersonIds: PersonId[] };
  readonly rulesVersion: number;
  readonly isFrozen: boolean;
  readonly costs: { readonly ideaId: IdeaId; readonly cost: number }[];
  readonly state: RoundState;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: string | null;
  readonly results: ResultsVisibility;
  readonly keyDestroyedAt: string | null;
  readonly certifiedAt: string | null;
  readonly eligible: boolean;
  readonly own: OwnProgress;
  /** How far the reader is on the way to results that are shown while people vote; null where they are not kept from them. */
  readonly judgeFirst: JudgeFirst | null;
  readonly turnout: FinalCount;
}

/** Shows the round of a challenge to a person who may see the challenge. */
@Injectable()
export class ReadRound {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly turnouts: TurnoutsRepository,
    private readonly costs: CostsRepository,
    private readonly standings: OwnStandings,
  ) {}

  /** @throws NotFound when the challenge is not visible or has no round yet */
  async execute(query: RoundQuestion): Promise<RoundView> {
    const { challengeId, principal, number } = query;
    await this.challenges.requireVisible(challengeId, principal);
    const round = await this.rounds.find(challengeId, number);
    if (!round) throw new NotFound('Round');
    const method = ballotMethodOf(round.method);
    const costs = round.method === 'budget' ? await this.costs.find(round.id) : new Map<IdeaId, number>();
    const { eligible, own, judgeFirst } = await this.standings.of(principal, round, costs);
    return {
      id: round.id,
      challengeId,
      number: round.number,
      replacedBecause: round.replacedBecause,
      hasChosenIdeas: round.hasChosenIdeas,
      method: round.method,
      scale: [...method.scaleOf(round.rules)],
      aspects: method.aspectsOf(round.rules).filter((aspect) => aspect !== ''),
      isJudgedWhole: method.isJudgedWhole(round.rules),
      rules: await this.rulesFor(principal, round),
      rulesVersion: round.rulesVersion,
      isFrozen: round.state === 'closed' || (await this.rounds.hasBallots(round)),
      costs: [...costs].map(([ideaId, cost]) => ({ ideaId, cost })),
      state: round.state,
      opensAt: round.opensAt.toISOString(),
      closesAt: round.closesAt.toISOString(),
      closedAt: round.closedAt?.toISOString() ?? null,
      results: round.results,
      keyDestroyedAt: round.keyDestroyedAt?.toISOString() ?? null,
      certifiedAt: (await this.rounds.certifiedAt(round))?.toISOString() ?? null,
      eligible,
      own,
      judgeFirst: await this.unlessReadByRight(judgeFirst, round, principal),
      turnout: await this.turnoutOf(round),
    };
  }

  private async rulesFor(principal: Principal, round: Round): Promise<RoundView['rules']> {
    const isOrganiser = await this.challenges.isManagedBy(round.challengeId, principal);
    const rules = rulesShownTo(round.rules, principal, isOrganiser);
    return {
      ...rules,
      criteria: [...rules.criteria],
      juryGroupIds: [...rules.juryGroupIds],
      juryPersonIds: [...rules.juryPersonIds],
    };
  }

  private async unlessReadByRight(
    judgeFirst: JudgeFirst | null,
    { challengeId }: Round,
    principal: Principal,
  ): Promise<JudgeFirst | null> {
    if (!judgeFirst) return null;
    return (await this.challenges.areResultsReadBy(challengeId, principal)) ? null : judgeFirst;
  }

  private async turnoutOf(round: Round): Promise<FinalCount> {
    if (round.finalParticipants === null || round.finalEligible === null) return this.turnouts.find(round);
    return { participants: round.finalParticipants, eligible: round.finalEligible };
  }
}
