import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Phase } from '@zwerm/domain/phase';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChallengesRepository } from '../persistence/challenges.repository.js';

/** Takes over the phase a challenge moved to, unless a later one is known already. */
@Injectable()
export class KeepChallengePhase {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
  ) {}

  /** @param version version of the challenge after the move */
  async execute(id: ChallengeId, phase: Phase, version: number): Promise<void> {
    await this.transactions.run(() => this.challenges.keepPhase(id, phase, version));
  }
}
