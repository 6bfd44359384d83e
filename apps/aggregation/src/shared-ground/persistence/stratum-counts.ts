import { Injectable } from '@nestjs/common';
import { endedAt, standingOrder } from '@zwerm/contracts/merged-votes';
import { Transactions } from '@zwerm/platform/database/transactions';
import { positionsOfVotes } from '../../counting/persistence/count-ballots.sql.js';
import type { StratumCount } from '../domain/heard-ideas.js';

/** As in rankings: ideas in which others went up are counted from contributions, each person once. */
const stratumCountsSql = `
with ${endedAt('select absorbed_id, survivor_id, step from merge where round_id = $1 and not is_undone')},
family as (select idea_id, root_id from ended union select root_id, root_id from ended),
standing as (
  select distinct on (voter_ref, root_id) root_id, stratum, choice, 1 as step
  from contribution vote join family using (idea_id)
  where round_id = $1 and choice in ('agree', 'disagree', 'pass') and idea_id in (select idea_id from family)
  order by voter_ref, root_id, ${standingOrder('idea_id = root_id', 'idea_id', 'choice')}
)
select idea_id as "ideaId", stratum, agree, disagree from stratum_tally
where round_id = $1 and idea_id not in (select idea_id from family)
union all
select root_id, stratum, agree::integer, disagree::integer
from (
  select root_id, stratum, ${positionsOfVotes} from standing where stratum is not null group by root_id, stratum
) as together`;

/** Reads what the votes of a round add up to in each part of its roll: a row per idea and part, however many voted. */
@Injectable()
export class StratumCounts {
  constructor(private readonly transactions: Transactions) {}

  of(roundId: string): Promise<StratumCount[]> {
    return this.transactions.manager.query(stratumCountsSql, [roundId]);
  }
}
