import { Injectable } from '@nestjs/common';
import type { Audience } from '@zwerm/domain/audience';
import type { ChallengeId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Somebody whom the people of a challenge meet in it. */
export interface ChallengePerson {
  readonly challengeId: ChallengeId;
  readonly personId: PersonId;
}

/**
 * In which challenges partners and customers meet whom: our copy of whom a challenge invites, and of its sponsors and
 * authors.
 */
@Injectable()
export class ContextsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @param version of the challenge when this was stated; an older statement never replaces a newer one */
  async keepInvited(
    challengeId: ChallengeId,
    { groupIds, personIds }: Audience,
    version: number,
  ): Promise<void> {
    await this.transactions.manager.query(
      `insert into challenge_context as known (challenge_id, for_group_ids, for_person_ids, version)
       values ($1, $2, $3, $4)
       on conflict (challenge_id) do update set for_group_ids = excluded.for_group_ids,
         for_person_ids = excluded.for_person_ids, version = excluded.version
       where known.version < excluded.version`,
      [challengeId, groupIds, personIds, version],
    );
  }

  async addPeople(people: readonly ChallengePerson[]): Promise<void> {
    await this.transactions.manager.query(
      `insert into challenge_person (challenge_id, person_id)
       select distinct * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing`,
      [people.map(({ challengeId }) => challengeId), people.map(({ personId }) => personId)],
    );
  }
}
