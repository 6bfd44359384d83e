import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { AnnouncedChallenge } from '../domain/announced-challenge.js';

/** Remembers for whom a challenge is and who its sponsor is; an older statement never replaces a newer one. */
@Injectable()
export class KeepAudience {
  constructor(private readonly transactions: Transactions) {}

  /** @param version of the challenge when this was stated */
  async execute(
    challengeId: ChallengeId,
    { sponsorId, audience }: AnnouncedChallenge,
    version: number,
  ): Promise<void> {
    await this.transactions.manager.query(
      `insert into challenge_audience (challenge_id, group_id, sponsor_id, version) values ($1, $2, $3, $4)
       on conflict (challenge_id) do update
         set group_id = excluded.group_id, sponsor_id = excluded.sponsor_id, version = excluded.version
       where excluded.version > challenge_audience.version`,
      [challengeId, audience.kind === 'group' ? audience.groupId : null, sponsorId, version],
    );
  }
}
