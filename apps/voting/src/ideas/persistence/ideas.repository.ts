import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Whether an idea is on the ballot, as of a version of that idea. */
export interface IdeaFact {
  readonly ideaId: IdeaId;
  readonly challengeId: ChallengeId;
  readonly isVotable: boolean;
  readonly version: number;
}

/** The copy of ideas that voting keeps. Newer facts win. */
@Injectable()
export class IdeasRepository {
  constructor(private readonly transactions: Transactions) {}

  async put(facts: readonly IdeaFact[]): Promise<void> {
    await this.transactions.manager.query(
      `insert into idea as known (id, challenge_id, is_votable, version)
       select distinct on (id) *
       from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::integer[]) as fact (id, challenge_id, is_votable, version)
       order by id, version desc
       on conflict (id) do update set is_votable = excluded.is_votable, version = excluded.version
       where known.version < excluded.version`,
      [
        facts.map((fact) => fact.ideaId),
        facts.map((fact) => fact.challengeId),
        facts.map((fact) => fact.isVotable),
        facts.map((fact) => fact.version),
      ],
    );
  }
}
