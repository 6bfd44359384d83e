import { Injectable } from '@nestjs/common';
import { endedAt, standingOrder } from '@zwerm/contracts/merged-votes';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import { readEnds, standingMerges } from '../../merging/persistence/standing-merges.sql.js';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { RoundMerges } from './merged-count.js';

const ends = endedAt(standingMerges);

/** What merges made of the ballots of a round. */
@Injectable()
export class MergedBallotsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @returns undefined for a round in which no idea was ever merged */
  async of(roundId: RoundId): Promise<RoundMerges | undefined> {
    const { manager } = this.transactions;
    const facts: { fact: string }[] = await manager.query(
      'select fact from merge_step where round_id = $1 order by step',
      [roundId],
    );
    if (facts.length === 0) return undefined;
    const ended: { id: IdeaId; end: IdeaId }[] = await manager.query(readEnds, [roundId]);
    const superseded: { ballotRef: string }[] = await manager.query(
      `with ${ends}, family as (select idea_id, root_id from ended union select root_id, root_id from ended)
       select ballot_ref as "ballotRef"
       from (
         select ballot_ref, row_number() over (
           partition by voter_key, root_id, aspect
           order by ${standingOrder('idea_id = root_id', 'idea_id', 'choice')}
         ) as place
         from ballot join family using (idea_id)
         where round_id = $1 and choice is not null
       ) as ordered
       where place > 1`,
      [roundId],
    );
    return {
      facts: facts.map(({ fact }) => fact),
      ends: new Map(ended.map(({ id, end }) => [id, end])),
      superseded: new Set(superseded.map(({ ballotRef }) => ballotRef)),
    };
  }
}
