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

/** The ideas on the table of the round $1, and how many people saw each. */
export const readSeenIdeas = `
select idea_id as "ideaId", seen_by as "seenBy" from exposure where round_id = $1 and is_votable`;

/** First judgements in the round $1 of ideas that were not served, by quarter of an hour; of merged ones under the survivor. */
export const readOrganic = `
select coalesce(idea.merged_into, idea.id) as "ideaId", quarter_hour as at,
  sum(votes)::integer as votes, sum(agrees)::integer as agrees
from organic_vote join idea on idea.id = organic_vote.idea_id
where round_id = $1 group by 1, 2 order by 1, 2`;

/** Who judged less than this says nothing about how much they pass over. */
const fewestShown = 5;
const bandsOf = (people: string): string => `
select array[
  count(*) filter (where share <= 0.25),
  count(*) filter (where share > 0.25 and share <= 0.5),
  count(*) filter (where share > 0.5 and share <= 0.75),
  count(*) filter (where share > 0.75)
]::integer[] as people
from (${people}) as person`;

/** How many people passed on up to a quarter, a half, three quarters and all of the ideas they voted on. */
export const readPassBands = `${standingVotes}
${bandsOf(`
select count(*) filter (where choice = 'pass')::double precision / count(*) as share
from standing group by voter_key having count(*) >= ${fewestShown}`)}`;

/** The same of the ideas they were shown, where the ballot knows no pass. */
export const readSkipBands = bandsOf(`
select count(*) filter (where is_skipped)::double precision / count(*) as share
from impression where round_id = $1 group by viewer_key having count(*) >= ${fewestShown}`);

/** How many people were shown each idea of the round $1, and how many passed it over. */
export const readSkips = `
select idea_id as "ideaId", exposure.seen_by as "seenBy",
  count(*) filter (where impression.is_skipped)::integer as passes
from exposure join impression using (round_id, idea_id)
where round_id = $1 and exposure.is_votable group by 1, 2`;

/** Of how many of the ideas that they were shown people of the named round $1 took a position; a pass is none. */
const effort = `
select impression.viewer_key as voter_key, count(*)::integer as shown,
  count(*) filter (where ballot.choice in ('agree', 'disagree'))::integer as judged
from impression left join ballot
  on ballot.round_id = impression.round_id and ballot.voter_key = impression.viewer_key
    and ballot.idea_id = impression.idea_id and ballot.aspect = ''
where impression.round_id = $1 group by 1`;

/** Kinds of people by that, and how many each has. */
export const readEffort = `
select judged, shown, count(*)::integer as people from (${effort}) as person group by 1, 2`;

/** As `readVotes`, with the weight $4 for people who judged $2 of $3 shown ideas, and one for all others. */
export const readWeighedVotes = `${standingVotes},
weighed as (
  select voter_key, weight from (${effort}) as person
  join unnest($2::integer[], $3::integer[], $4::double precision[]) as kind (judged, shown, weight) using (judged, shown)
)
select root_id as "ideaId", voter.stratum as part,
  coalesce(sum(coalesce(weight, 1)) filter (where choice = 'agree'), 0)::double precision as agree,
  coalesce(sum(coalesce(weight, 1)) filter (where choice = 'disagree'), 0)::double precision as disagree,
  coalesce(sum(coalesce(weight, 1)) filter (where choice = 'pass'), 0)::double precision as pass
from standing join voter on voter.round_id = $1 and voter.voter_key = standing.voter_key
left join weighed on weighed.voter_key = standing.voter_key
group by 1, 2`;
