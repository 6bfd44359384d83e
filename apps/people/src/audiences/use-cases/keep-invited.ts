import { Injectable } from '@nestjs/common';
import type { Audience } from '@zwerm/domain/audience';
import type { ChallengeId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ContextsRepository } from '../persistence/contexts.repository.js';

/** Remembers whom a challenge invites by group or name, and that they meet its sponsor in it. */
@Injectable()
export class KeepInvited {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: ContextsRepository,
  ) {}

  /** @param version of the challenge when this was stated */
  async execute(
    challengeId: ChallengeId,
    { audience, sponsorId }: { audience: Audience; sponsorId: PersonId },
    version: number,
  ): Promise<void> {
    await this.transactions.run(async () => {
      await this.contexts.keepInvited(challengeId, audience, version);
      await this.contexts.addPeople([{ challengeId, personId: sponsorId }]);
    });
  }
}
