import { Injectable } from '@nestjs/common';
import type { IdeaId, PersonId } from '@zwerm/domain/id';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Round } from '../../rounds/domain/round.js';
import { RoundKeys } from '../../rounds/persistence/round-keys.js';

/** One current vote of a person. */
export interface OwnVote {
  readonly ideaId: IdeaId;
  readonly aspect: Aspect;
  readonly choice: Choice;
  readonly revision: number;
  readonly castAt: Date;
  readonly reason: string | null;
}

/** A round as far as finding somebody's ballot in it asks. */
export type BallotRound = Pick<Round, 'id' | 'rules' | 'sealedKey'>;

@Injectable()
export class OwnBallotsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: RoundKeys,
  ) {}

  /** @returns nothing once the key of a secret round is destroyed: nobody can tell any more whose ballot is whose */
  async find(round: BallotRound, personId: PersonId): Promise<OwnVote[]> {
    const voterKey = this.voterKeyOf(round, personId);
    if (!voterKey) return [];
    return this.transactions.manager.query(
      `select idea_id as "ideaId", aspect, choice, revision, cast_at as "castAt", reason
       from ballot left join vote_reason using (ballot_ref)
       where round_id = $1 and voter_key = $2 and choice is not null order by cast_at, idea_id, aspect`,
      [round.id, voterKey],
    );
  }

  voterKeyOf(round: BallotRound, personId: PersonId): Buffer | undefined {
    return this.keys.voterKeyOf(round, personId);
  }
}
