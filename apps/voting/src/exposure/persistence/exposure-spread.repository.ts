import { Injectable } from '@nestjs/common';
import type { RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

/** How evenly the ideas of a round were seen, counted in people per idea. */
export interface ExposureSpread {
  readonly ideas: number;
  readonly fewest: number;
  readonly median: number;
  readonly most: number;
  /** Ideas seen by at least as many people as was asked. */
  readonly known: number;
  readonly servedVotes: number;
  readonly organicVotes: number;
}

@Injectable()
export class ExposureSpreadRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(roundId: RoundId, enoughViewers: number): Promise<ExposureSpread> {
    const [row]: ExposureSpread[] = await this.transactions.manager.query(
      `select count(*)::integer as ideas,
         coalesce(min(seen_by), 0) as fewest,
         coalesce(percentile_disc(0.5) within group (order by seen_by), 0) as median,
         coalesce(max(seen_by), 0) as most,
         count(*) filter (where seen_by >= $2)::integer as known,
         coalesce(sum(served_votes), 0)::integer as "servedVotes",
         coalesce(sum(organic_votes), 0)::integer as "organicVotes"
       from exposure where round_id = $1 and is_votable`,
      [roundId, enoughViewers],
    );
    if (!row) throw new Error('an aggregate always gives a row');
    return row;
  }
}
