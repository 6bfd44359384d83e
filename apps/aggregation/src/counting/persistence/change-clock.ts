import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { plannedStatements } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';

const tickClocks = `
  insert into change_clock as clock (challenge_id) select * from unnest($1::uuid[])
  on conflict (challenge_id) do update set change = clock.change + 1, changed_at = database_now()
  returning challenge_id, change`;

/**
 * Counts the changes of each challenge. Every handler ticks before it writes: the row it takes is a lock that
 * lets one handler at a time write about a challenge, in this process or another, so counts can be moved by
 * reading and adding, and no reader ever misses a change that commits late.
 */
@Injectable()
export class ChangeClock {
  constructor(
    private readonly transactions: Transactions,
    private readonly boards: RankingBoards,
  ) {}

  /** @returns the number of the change in hand, by challenge; boards refresh once it has committed */
  async tick(challengeIds: Iterable<ChallengeId>): Promise<ReadonlyMap<ChallengeId, number>> {
    const distinct = [...new Set(challengeIds)].sort();
    const run = plannedStatements(this.transactions.manager);
    const rows = await run<{ challenge_id: string; change: number }>('tick-clocks', tickClocks, [distinct]);
    this.transactions.afterCommit(() => {
      for (const id of distinct) this.boards.markChanged(id);
    });
    return new Map(rows.map((row) => [row.challenge_id, row.change]));
  }
}
