import { Injectable } from '@nestjs/common';
import type { ChallengeId, RoundId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import type { Choice, ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import { grants } from '@zwerm/contracts/permissions';
import { ballotMethodOf } from '../../ballots/domain/ballot-methods.js';
import type { OwnProgress } from '../../ballots/domain/ballot-method.js';
import type { FinalCount, Round, RoundState } from '../domain/round.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';
import { TurnoutsRepository } from '../persistence/turnouts.repository.js';

/** The rules of a round and where its reader stands. Times are ISO 8601 UTC. */
export interface RoundView {
  readonly id: RoundId;
  readonly challengeId: ChallengeId;
  readonly method: VotingMethod;
  readonly scale: Choice[];
  readonly state: RoundState;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: string | null;
  readonly results: ResultsVisibility;
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
  ) {}

  /** @throws NotFound when the challenge is not visible or has no round yet */
  async execute(query: { challengeId: ChallengeId; principal: Principal }): Promise<RoundView> {
    const { challengeId, principal } = query;
    await this.challenges.requireVisible(challengeId, principal);
    const round = await this.rounds.find(challengeId);
    if (!round) throw new NotFound('Round');
    const standing = await this.rounds.standingOf(round, principal.personId);
    const method = ballotMethodOf(round.method);
    return {
      id: round.id,
      challengeId,
      method: round.method,
      scale: [...method.scale],
      state: round.state,
      opensAt: round.opensAt.toISOString(),
      closesAt: round.closesAt.toISOString(),
      closedAt: round.closedAt?.toISOString() ?? null,
      results: round.results,
      eligible: standing.isOnRoll && grants('vote', principal.roles),
      // How far somebody is with their ballot is theirs alone, also when an administrator looks as them.
      own: method.ownProgress(principal.viewedBy ? 0 : standing.judged, standing.votable),
      turnout: await this.turnoutOf(round),
    };
  }

  private async turnoutOf(round: Round): Promise<FinalCount> {
    if (round.finalParticipants === null || round.finalEligible === null) return this.turnouts.find(round);
    return { participants: round.finalParticipants, eligible: round.finalEligible };
  }
}
