import { Injectable } from '@nestjs/common';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

@Injectable()
export class ObjectionsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The reasons that stand in a round, without the ballots they came with. */
  of(roundId: RoundId): Promise<{ ideaId: IdeaId; reason: string }[]> {
    return this.transactions.manager.query(
      `select idea_id as "ideaId", reason from ballot join vote_reason using (ballot_ref)
       where round_id = $1 and choice = 'objection' order by idea_id, reason`,
      [roundId],
    );
  }
}
