import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId, PersonId } from '@zwerm/domain/id';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';
import { Transactions } from '@zwerm/platform/database/transactions';
import { roundIdOf } from '../../rounds/persistence/round-id.js';

/** One current vote of a person. */
export interface OwnVote {
  readonly ideaId: IdeaId;
  readonly aspect: Aspect;
  readonly choice: Choice;
  readonly revision: number;
  readonly castAt: Date;
  readonly reason: string | null;
}

@Injectable()
export class OwnBallotsRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(challengeId: ChallengeId, personId: PersonId): Promise<OwnVote[]> {
    return this.transactions.manager.query(
      `select idea_id as "ideaId", aspect, choice, revision, cast_at as "castAt", reason
       from ballot left join vote_reason using (ballot_ref)
       where round_id = $1 and voter_key = uuid_send($2) and choice is not null order by cast_at, idea_id, aspect`,
      [roundIdOf(challengeId), personId],
    );
  }
}
