import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { AnnouncedChallenge } from '../domain/announced-challenge.js';
import { LiveStreams } from '../live-streams.js';
import { AudiencesRepository } from '../persistence/audiences.repository.js';

/**
 * Remembers for whom a challenge is and who its sponsor is; an older statement never replaces a newer one. Streams
 * of people it is no longer for end.
 */
@Injectable()
export class KeepAudience {
  constructor(
    private readonly transactions: Transactions,
    private readonly audiences: AudiencesRepository,
    private readonly streams: LiveStreams,
  ) {}

  /** @param version of the challenge when this was stated */
  async execute(challengeId: ChallengeId, challenge: AnnouncedChallenge, version: number): Promise<void> {
    await this.transactions.run(async () => {
      await this.audiences.keep(challengeId, challenge, version);
      this.transactions.afterCommit(() => void this.streams.endUnlawful(challengeId));
    });
  }
}
