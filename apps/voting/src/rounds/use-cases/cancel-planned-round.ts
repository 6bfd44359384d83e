import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ReasonRequired, RoundBegun } from '../domain/round.errors.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';

export interface CancelPlannedRoundCommand {
  readonly principal: Principal;
  readonly challengeId: ChallengeId;
  readonly number: number;
  /** Whoever sees the rounds of the challenge reads it. */
  readonly reason: string;
}

/** An organiser calls off a later round before it opens. It stays in the list with the reason; the one before it is the last. */
@Injectable()
export class CancelPlannedRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
  ) {}

  /**
   * Cancelling again changes nothing.
   * @throws NotFound, NotYoursToRun, ReasonRequired, RoundBegun
   */
  async execute({ principal, challengeId, number, reason }: CancelPlannedRoundCommand): Promise<void> {
    await this.challenges.requireManaged(challengeId, principal);
    if (!reason.trim()) throw new ReasonRequired();
    await this.transactions.run(async () => {
      const { round, now } = await this.rounds.lock(challengeId);
      if (round?.number !== number || number === 1) throw new NotFound('Round');
      if (round.isCancelled()) return;
      if (!round.isPlannedLater()) throw new RoundBegun();
      round.close(now, await this.rounds.count(round));
      round.replacedBecause = reason.trim();
      await this.rounds.put(round);
    });
  }
}
