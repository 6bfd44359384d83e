import { endedAt, standingOrder } from '@zwerm/contracts/merged-votes';
import { countsOfVotes, isPair, otherSideOf } from '../../counting/persistence/count-ballots.sql.js';

/** The columns of a tally, as SQL names them. */
const countColumns =
  'idea_id as "ideaId", agree, disagree, pass, supporters, marks, points::double precision as points';
const summed = ['agree', 'disagree', 'pass', 'supporters', 'marks', 'points'] as const;
const counts = summed.join(', ');
const zeroIfNone = summed.map((column) => `coalesce(${column}, 0)`).join(', ');

/**
 * What the votes of the round $1 add up to, by idea, of everything that changed after $2; 0 for all of it. Ideas in which
 * others went up are counted from contributions, each person once, and absorbed ones count nothing: so a merge costs a
 * look at the votes on its ideas, and no count is ever moved by one.
 * @param of the name of a table where it is not found by itself
 */
export const roundCountsSql = (of: (table: string) => string = (table) => table): string => `
with ${endedAt(`select absorbed_id, survivor_id, step from ${of('merge')} where round_id = $1 and not is_undone`)},
family as (select idea_id, root_id from ended union select root_id, root_id from ended),
changed_merge as (
  select absorbed_id, survivor_id from ${of('merge')} where round_id = $1 and change > $2
),
touched as materialized (
  select exists (select from changed_merge) or exists (
    select from family join ${of('tally')} tally on tally.round_id = $1 and tally.idea_id = family.idea_id
    where tally.change > $2
  ) as is_touched
),
vote as (
  select voter_ref, idea_id, aspect, choice from ${of('contribution')}
  where round_id = $1 and choice is not null and idea_id in (select idea_id from family)
  union all
  select voter_ref, aspect::uuid, idea_id::text, ${otherSideOf('choice')} from ${of('contribution')}
  where round_id = $1 and ${isPair('choice')} and aspect in (select idea_id::text from family)
),
standing as (
  select distinct on (voter_ref, root_id, aspect) root_id, choice, 1 as step
  from vote join family using (idea_id)
  where (select is_touched from touched)
  order by voter_ref, root_id, aspect, ${standingOrder('idea_id = root_id', 'idea_id', 'choice')}
),
together as (select root_id as idea_id, ${countsOfVotes} from standing group by root_id),
counted as (
  select idea_id, ${counts} from ${of('tally')}
  where round_id = $1 and change > $2 and idea_id not in (select idea_id from family)
  union all
  -- Ideas that a merge was undone of stand for themselves again, though no vote on them changed.
  select apart.idea_id, ${zeroIfNone}
  from (select absorbed_id as idea_id from changed_merge union select survivor_id from changed_merge) as apart
  left join ${of('tally')} tally on tally.round_id = $1 and tally.idea_id = apart.idea_id
  where apart.idea_id not in (select idea_id from family) and coalesce(tally.change, 0) <= $2
  union all
  select family.idea_id, ${zeroIfNone}
  from family left join together using (idea_id)
  where (select is_touched from touched)
)
select ${countColumns} from (
  select idea_id, ${summed.map((column) => `${column}::integer as ${column}`).join(', ')} from counted
) as whole`;
