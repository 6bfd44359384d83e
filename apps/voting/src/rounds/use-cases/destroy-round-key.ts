import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RoundsRepository } from '../persistence/rounds.repository.js';

/**
 * Makes a secret round secret for good, once the time for objections is over: without its key nobody can join its
 * ballots to people any more, we included. The times of its votes go too, and the traces of the order in which people
 * took part, because both could be laid side by side.
 */
@Injectable()
export class DestroyRoundKey {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly logger: StructuredLogger,
  ) {}

  /**
   * @param number of the round; the newest when left out
   * @returns whether a key was destroyed: not when it is not time yet, or was done before
   */
  async execute(challengeId: ChallengeId, number?: number): Promise<boolean> {
    const isDestroyed = await this.transactions.run(async () => {
      const { now } = await this.rounds.lock(challengeId);
      const round = await this.rounds.find(challengeId, number);
      if (!round?.isKeyDueForDestruction(now)) return false;
      round.destroyKey(now);
      await this.rounds.put(round);
      await this.rounds.blur(round);
      return true;
    });
    if (isDestroyed) this.logger.info('the key of a secret round was destroyed', { challengeId });
    return isDestroyed;
  }
}
