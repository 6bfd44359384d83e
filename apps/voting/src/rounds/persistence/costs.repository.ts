import { Injectable } from '@nestjs/common';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

/** What ideas cost in a budget round, in the unit of its budget. */
@Injectable()
export class CostsRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(roundId: RoundId): Promise<Map<IdeaId, number>> {
    const rows: { ideaId: IdeaId; cost: string }[] = await this.transactions.manager.query(
      'select idea_id as "ideaId", cost from idea_cost where round_id = $1 order by idea_id',
      [roundId],
    );
    return new Map(rows.map(({ ideaId, cost }) => [ideaId, Number(cost)]));
  }

  async replace(roundId: RoundId, costs: ReadonlyMap<IdeaId, number>): Promise<void> {
    const { manager } = this.transactions;
    await manager.query('delete from idea_cost where round_id = $1', [roundId]);
    await manager.query(
      'insert into idea_cost (round_id, idea_id, cost) select $1, * from unnest($2::uuid[], $3::bigint[])',
      [roundId, [...costs.keys()], [...costs.values()]],
    );
  }

  /** Of ideas, those that are on the ballot of a round. */
  async votableOf(roundId: RoundId, ideaIds: readonly IdeaId[]): Promise<ReadonlySet<IdeaId>> {
    const rows: { id: IdeaId }[] = await this.transactions.manager.query(
      'select idea_id as id from exposure where round_id = $1 and idea_id = any ($2::uuid[]) and is_votable',
      [roundId, ideaIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
