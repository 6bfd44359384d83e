import { Injectable } from '@nestjs/common';
import { endedAt, standingOrder } from '@zwerm/contracts/merged-votes';
import type { IdeaId, PersonId } from '@zwerm/domain/id';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';
import { Transactions } from '@zwerm/platform/database/transactions';
import { standingMerges } from '../../merging/persistence/standing-merges.sql.js';
import type { Round } from '../../rounds/domain/round.js';
import { RoundKeys } from '../../rounds/persistence/round-keys.js';

/** One current vote of a person. */
export interface OwnVote {
  /** For which it counts. */
  readonly ideaId: IdeaId;
  /** On which it was cast, when that one has gone up in another. */
  readonly castOn: IdeaId | null;
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

  /**
   * What counts of a person's votes: of those on merged ideas the one that stands.
   * @returns nothing once the key of a secret round is destroyed: nobody can tell any more whose ballot is whose
   */
  async find(round: BallotRound, personId: PersonId): Promise<OwnVote[]> {
    const voterKey = this.voterKeyOf(round, personId);
    if (!voterKey) return [];
    return this.transactions.manager.query(
      `with ${endedAt(standingMerges)}
       select "ideaId", "castOn", aspect, choice, revision, "castAt", reason
       from (
         select distinct on (coalesce(root_id, idea_id), aspect)
           coalesce(root_id, idea_id) as "ideaId", case when root_id is not null then idea_id end as "castOn",
           aspect, choice, revision, cast_at as "castAt", reason
         from ballot left join ended using (idea_id) left join vote_reason using (ballot_ref)
         where round_id = $1 and voter_key = $2 and choice is not null
         order by 1, aspect, ${standingOrder('root_id is null', 'idea_id', 'choice')}
       ) as standing
       order by "castAt", "ideaId", aspect`,
      [round.id, voterKey],
    );
  }

  voterKeyOf(round: BallotRound, personId: PersonId): Buffer | undefined {
    return this.keys.voterKeyOf(round, personId);
  }
}
