import { Injectable } from '@nestjs/common';
import type { IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { namedVoterKey } from '../../ballots/persistence/voter-key.js';
import type { SteppedMerge } from '../domain/merge-notice.js';

@Injectable()
export class MergeNoticesRepository {
  constructor(private readonly transactions: Transactions) {}

  merges(roundId: RoundId): Promise<SteppedMerge[]> {
    return this.transactions.manager.query(
      `select merge.id, absorbed_id as "absorbedId", survivor_id as "survivorId",
         made.step as "madeStep", made.reason, undone.step as "undoneStep", undone.reason as "undoReason"
       from merge
       join merge_step made on made.merge_id = merge.id and not made.is_undo
       left join merge_step undone on undone.merge_id = merge.id and undone.is_undo
       where merge.round_id = $1`,
      [roundId],
    );
  }

  /** The ideas on which somebody has a vote in a named round. */
  async votedOn(roundId: RoundId, personId: PersonId): Promise<ReadonlySet<IdeaId>> {
    const rows: { ideaId: IdeaId }[] = await this.transactions.manager.query(
      `select distinct idea_id as "ideaId" from ballot
       where round_id = $1 and voter_key = $2 and choice is not null`,
      [roundId, namedVoterKey(personId)],
    );
    return new Set(rows.map(({ ideaId }) => ideaId));
  }

  /** Up to which step somebody knows; 0 when they know of none. */
  async toldUntil(roundId: RoundId, personId: PersonId): Promise<number> {
    const [row]: { step: number }[] = await this.transactions.manager.query(
      'select step from merge_told where round_id = $1 and person_id = $2',
      [roundId, personId],
    );
    return row?.step ?? 0;
  }

  /** Remembers that somebody knows of the steps up to this one, as far as they were taken; never of fewer than before. */
  async remember(roundId: RoundId, personId: PersonId, step: number): Promise<void> {
    await this.transactions.manager.query(
      `insert into merge_told as known (person_id, round_id, step)
       select $1, $2, least($3, max(step)) from merge_step where round_id = $2 having max(step) is not null
       on conflict (person_id, round_id) do update set step = greatest(known.step, excluded.step)`,
      [personId, roundId, step],
    );
  }
}
