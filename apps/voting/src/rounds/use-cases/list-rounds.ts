import { Injectable } from '@nestjs/common';
import type { ChallengeId, RoundId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { RoundState } from '../domain/round.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';

/** A round in the list of those of its challenge. Times are ISO 8601 UTC. */
export interface RoundSummary {
  readonly number: number;
  readonly id: RoundId;
  readonly method: VotingMethod;
  readonly state: RoundState;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: string | null;
  readonly replacedBecause: string | null;
  readonly hasChosenIdeas: boolean;
  readonly isCancelled: boolean;
}

/** Shows which rounds a challenge had, the newest first, to people who may see the challenge. */
@Injectable()
export class ListRounds {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
  ) {}

  /** @throws NotFound when the challenge is not visible */
  async execute(query: { challengeId: ChallengeId; principal: Principal }): Promise<RoundSummary[]> {
    await this.challenges.requireVisible(query.challengeId, query.principal);
    const rounds = await this.rounds.list(query.challengeId);
    return rounds.map((round) => ({
      number: round.number,
      id: round.id,
      method: round.method,
      state: round.state,
      opensAt: round.opensAt.toISOString(),
      closesAt: round.closesAt.toISOString(),
      closedAt: round.closedAt?.toISOString() ?? null,
      replacedBecause: round.replacedBecause,
      hasChosenIdeas: round.hasChosenIdeas,
      isCancelled: round.isCancelled(),
    }));
  }
}
