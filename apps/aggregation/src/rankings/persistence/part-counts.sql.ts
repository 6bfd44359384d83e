import { endedAt, standingOrder } from '@zwerm/contracts/merged-votes';
import { positionsOfVotes } from '../../counting/persistence/count-ballots.sql.js';

/** Of one part of the roll on one idea: who is for it (agrees, supports or approves), and who disagrees. */
export interface PartCount {
  readonly ideaId: string;
  readonly part: number;
  readonly agree: number;
  readonly disagree: number;
}

/**
 * What the votes of the round $1 on the ideas $2 add up to in each part of its roll. As in the counts of everybody:
 * ideas in which others went up are counted from contributions, each person once.
 * @param of the name of a table where it is not found by itself
 */
export const partCountsSql = (of: (table: string) => string): string => `
with ${endedAt(`select absorbed_id, survivor_id, step from ${of('merge')} where round_id = $1 and not is_undone`)},
family as (select idea_id, root_id from ended union select root_id, root_id from ended),
standing as (
  select distinct on (voter_ref, root_id) root_id, stratum, choice, 1 as step
  from ${of('contribution')} vote join family using (idea_id)
  where round_id = $1 and choice in ('agree', 'disagree', 'pass', 'support', 'approve') and idea_id in (select idea_id from family)
    and root_id = any($2)
  order by voter_ref, root_id, ${standingOrder('idea_id = root_id', 'idea_id', 'choice')}
)
select idea_id as "ideaId", stratum as part, agree, disagree from ${of('stratum_tally')} stratum_tally
where round_id = $1 and idea_id = any($2) and idea_id not in (select idea_id from family)
union all
select root_id, stratum, agree::integer, disagree::integer
from (
  select root_id, stratum, ${positionsOfVotes} from standing where stratum is not null group by root_id, stratum
) as together`;

/** People of each part of the roll with a current ballot in the round $1. */
export const participantsByPartSql = (of: (table: string) => string): string => `
select stratum as part, count(*)::integer as participants from ${of('participation')} participation
where round_id = $1 and ballots > 0 and stratum is not null group by stratum`;
