import { Injectable } from '@nestjs/common';
import type { ChallengeId, GroupId, IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import type { Aspect, Choice, ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import { rulesShownTo, type VotingRules } from '@zwerm/domain/voting-rules';
import { grants } from '@zwerm/contracts/permissions';
import { ballotMethodOf } from '../../ballots/domain/ballot-methods.js';
import { OwnBallotsRepository } from '../../ballots/persistence/own-ballots.repository.js';
import type { RoundQuestion } from '../domain/round-question.js';
import type { FinalCount, Round, RoundState } from '../domain/round.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { CostsRepository } from '../persistence/costs.repository.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';
import { TurnoutsRepository } from '../persistence/turnouts.repository.js';

/** How far a person is with their ballot. */
export interface OwnProgress {
  /** Ideas on the ballot that they judged. */
  readonly voted: number;
  /** Ideas on the ballot. */
  readonly votable: number;
  /** What they spent of the budget; null where there is none. */
  readonly spent: number | null;
}

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
    private readonly ballots: OwnBallotsRepository,
  ) {}

  /** @throws NotFound when the challenge is not visible or has no round yet */
  async execute(query: RoundQuestion): Promise<RoundView> {
    const { challengeId, principal, number } = query;
    await this.challenges.requireVisible(challengeId, principal);
    const round = await this.rounds.find(challengeId, number);
    if (!round) throw new NotFound('Round');
    const standing = await this.rounds.standingOf(
      round,
      principal.personId,
      this.ballots.voterKeyOf(round, principal.personId),
    );
    const method = ballotMethodOf(round.method);
    const costs = round.method === 'budget' ? await this.costs.find(round.id) : new Map<IdeaId, number>();
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
      eligible: standing.isOnRoll && grants('vote', principal.roles),
      // How far somebody is with their ballot is theirs alone, also when an administrator looks as them.
      own: principal.viewedBy
        ? { voted: 0, votable: standing.votable, spent: null }
        : {
            voted: standing.judged,
            votable: standing.votable,
            spent: await this.spentBy(principal.personId, round, costs),
          },
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

  private async spentBy(
    personId: PersonId,
    round: Round,
    costs: ReadonlyMap<IdeaId, number>,
  ): Promise<number | null> {
    if (round.rules.budget === null) return null;
    const marks = await this.ballots.find(round, personId);
    return ballotMethodOf(round.method).spentOf(
      marks.map(({ ideaId, aspect, choice }) => ({ ideaId, aspect, choice })),
      { rules: round.rules, costs },
    );
  }

  private async turnoutOf(round: Round): Promise<FinalCount> {
    if (round.finalParticipants === null || round.finalEligible === null) return this.turnouts.find(round);
    return { participants: round.finalParticipants, eligible: round.finalEligible };
  }
}
