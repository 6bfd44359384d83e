import { endedAt, standingOrder } from '@zwerm/contracts/merged-votes';
import { standingMerges } from '../../merging/persistence/standing-merges.sql.js';

/** How many ideas of the round $1 were seen by how many people; $2 the moment from which an idea came late. */
export const readSeen = `
select seen_by as "seenBy", coalesce(listed_at >= $2, false) as "isLate", count(*)::integer as ideas
from exposure where round_id = $1 and is_votable group by 1, 2`;

/** The ideas of the round $1 that came after $2, those seen by the fewest first; at most $3. */
export const readLate = `
select idea_id as "ideaId", listed_at as "listedAt", seen_by as "seenBy"
from exposure where round_id = $1 and is_votable and listed_at >= $2
order by seen_by, idea_id limit $3`;

/** Whoever has a vote that stands, of each part of the roll of the round $1. */
export const readTurnouts = `
select part.members, part.people, coalesce(took.participants, 0) as participants
from (
  select stratum, array_agg(member order by member) as members, sum(people)::integer as people
  from round_stratum where round_id = $1 group by stratum
) as part
left join (
  select stratum, count(*)::integer as participants from voter
  where round_id = $1 and stratum is not null and exists (
    select from ballot
    where ballot.round_id = $1 and ballot.voter_key = voter.voter_key and ballot.choice is not null
  )
  group by stratum
) as took using (stratum)
order by part.stratum`;

/**
 * The votes that count in the round $1, where ideas are judged one at a time: `standing (voter_key, root_id, choice)`,
 * each person once about an idea in which others went up.
 */
const standingVotes = `
with ${endedAt(standingMerges)},
family as (select idea_id, root_id from ended union select root_id, root_id from ended),
vote as (
  select ballot.voter_key, ballot.idea_id, ballot.choice, family.root_id
  from ballot left join family using (idea_id)
  where ballot.round_id = $1 and ballot.choice in ('agree', 'disagree', 'pass')
),
standing as (
  select voter_key, idea_id as root_id, choice from vote where root_id is null
  union all
  (
    select distinct on (voter_key, root_id) voter_key, root_id, choice from vote where root_id is not null
    order by voter_key, root_id, ${standingOrder('idea_id = root_id', 'idea_id', 'choice')}
  )
)`;

/** What the votes of the round $1 add up to, by idea and part of the roll. */
export const readVotes = `${standingVotes}
select root_id as "ideaId", voter.stratum as part,
  count(*) filter (where choice = 'agree')::integer as agree,
  count(*) filter (where choice = 'disagree')::integer as disagree,
  count(*) filter (where choice = 'pass')::integer as pass
from standing join voter on voter.round_id = $1 and voter.voter_key = standing.voter_key
group by 1, 2`;

/** The ideas on the table of the round $1. */
export const readListed = `select idea_id as "ideaId" from exposure where round_id = $1 and is_votable`;
