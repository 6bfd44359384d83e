import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChallengesRepository, type ChallengeFacts } from '../persistence/challenges.repository.js';

/** Takes over what was announced about a challenge, unless something newer is known already. */
@Injectable()
export class KeepChallengeFacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
  ) {}

  /** @param version version of the challenge that these facts belong to */
  async execute(facts: ChallengeFacts, version: number): Promise<void> {
    await this.transactions.run(() => this.challenges.keepFacts(facts, version));
  }
}
