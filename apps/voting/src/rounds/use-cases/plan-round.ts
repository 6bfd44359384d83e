import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Round, type RoundPlan } from '../domain/round.js';
import {
  ChallengesRepository,
  type AnnouncedFacts,
  type VotingProgress,
} from '../persistence/challenges.repository.js';
import { roundIdOf } from '../persistence/round-id.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';

export interface PlanRoundCommand extends AnnouncedFacts {
  readonly challengeId: ChallengeId;
  /** Version of the challenge that these facts belong to: older facts never replace newer ones. */
  readonly challengeVersion: number;
  /** Undefined when the challenge has no voting phase. */
  readonly plan: RoundPlan | undefined;
}

/** Keeps the newest facts of a challenge and makes, or revises, the round they announce. */
@Injectable()
export class PlanRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
  ) {}

  /** @returns whether voting has begun or ended already: phase events may have overtaken the announcement */
  async execute(command: PlanRoundCommand): Promise<VotingProgress> {
    const { challengeId, plan, challengeVersion } = command;
    return this.transactions.run(async () => {
      const isNews = await this.challenges.recordFacts(challengeId, command, challengeVersion);
      if (isNews && plan) await this.follow(challengeId, plan);
      return this.challenges.progressOf(challengeId);
    });
  }

  private async follow(challengeId: ChallengeId, plan: RoundPlan): Promise<void> {
    const { round: known } = await this.rounds.lock(challengeId);
    if (known?.state === 'closed') return;
    const round = known ?? Round.plan(roundIdOf(challengeId), challengeId, plan);
    round.revise(plan);
    await this.rounds.put(round);
    if (round.state !== 'scheduled') return;
    await this.rounds.offerIdeas(round);
    await this.rounds.putScale(round);
  }
}
