import { Injectable } from '@nestjs/common';
import type { ChallengeId, DomainId, GroupId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { AnnouncedChallenge } from '../domain/announced-challenge.js';

interface AudienceRow {
  readonly challenge_id: ChallengeId;
  readonly sponsor_id: PersonId | null;
  readonly domain_id: DomainId | null;
  readonly for_everyone: boolean;
  readonly for_group_ids: readonly GroupId[];
  readonly for_person_ids: readonly PersonId[];
}

/** Our copy of whom each announced challenge is for. */
@Injectable()
export class AudiencesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those of the challenges that were announced. */
  async find(challengeIds: readonly ChallengeId[]): Promise<Map<ChallengeId, AnnouncedChallenge>> {
    const rows: AudienceRow[] = await this.transactions.manager.query(
      `select challenge_id, sponsor_id, domain_id, for_everyone, for_group_ids, for_person_ids
       from challenge_audience where challenge_id = any($1)`,
      [challengeIds],
    );
    return new Map(rows.map((row) => [row.challenge_id, challengeIn(row)]));
  }

  /**
   * Keeps what was stated, unless something newer was.
   * @param version of the challenge when it was stated
   */
  async keep(
    id: ChallengeId,
    { sponsorId, domainId, audience }: AnnouncedChallenge,
    version: number,
  ): Promise<void> {
    const { everyone, groupIds, personIds } = audience;
    await this.transactions.manager.query(
      `insert into challenge_audience
         (challenge_id, sponsor_id, for_everyone, for_group_ids, for_person_ids, version, domain_id)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (challenge_id) do update
         set sponsor_id = excluded.sponsor_id, for_everyone = excluded.for_everyone,
           for_group_ids = excluded.for_group_ids, for_person_ids = excluded.for_person_ids,
           version = excluded.version, domain_id = excluded.domain_id
       where excluded.version > challenge_audience.version`,
      [id, sponsorId, everyone, groupIds, personIds, version, domainId],
    );
  }
}

const challengeIn = (row: AudienceRow): AnnouncedChallenge => ({
  sponsorId: row.sponsor_id,
  domainId: row.domain_id,
  audience: { everyone: row.for_everyone, groupIds: row.for_group_ids, personIds: row.for_person_ids },
});
