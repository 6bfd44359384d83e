import { worksBesideWriterOf, wrote } from '../../ideas/persistence/conflicts.sql.js';

/**
 * Writes what people were shown: $1 rounds, $2 viewer keys, $3 ideas, $4 whether the person passed over it. Each row is
 * one person and idea; the same day twice is once. Ideas that are in no such round are left out. Rows are taken in the
 * order of their keys, so that two replicas cannot deadlock, and the counters follow from the rows that are new.
 */
export const writeImpressions = `
with asked as (
  select round_id, viewer_key, idea_id, bool_or(is_skipped) as is_skipped
  from unnest($1::uuid[], $2::bytea[], $3::uuid[], $4::boolean[]) as asked (round_id, viewer_key, idea_id, is_skipped)
  group by 1, 2, 3
),
written as (
  insert into impression as kept (round_id, viewer_key, idea_id, shown_on, is_skipped)
  select round_id, viewer_key, idea_id, (database_now() at time zone 'UTC')::date, asked.is_skipped
  from asked join exposure using (round_id, idea_id)
  order by round_id, viewer_key, idea_id
  on conflict (round_id, viewer_key, idea_id) do update
  set days = kept.days + (excluded.shown_on > kept.shown_on)::integer,
    shown_on = greatest(kept.shown_on, excluded.shown_on),
    is_skipped = kept.is_skipped or excluded.is_skipped
  where excluded.shown_on > kept.shown_on or excluded.is_skipped > kept.is_skipped
  returning round_id, idea_id, xmax = 0 as is_new
)
insert into exposure as known (round_id, idea_id, is_votable, seen_by)
select round_id, idea_id, false, count(*) from written where is_new
group by round_id, idea_id order by round_id, idea_id
on conflict (round_id, idea_id) do update set seen_by = known.seen_by + excluded.seen_by`;

/** Adds votes that were cast for the first time: $1 rounds, $2 ideas, $3 served ones, $4 others. */
export const countVotes = `
insert into exposure as known (round_id, idea_id, is_votable, served_votes, organic_votes)
select round_id, idea_id, false, votes.served, votes.organic
from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::integer[]) as votes (round_id, idea_id, served, organic)
join exposure using (round_id, idea_id)
order by round_id, idea_id
on conflict (round_id, idea_id) do update
set served_votes = known.served_votes + excluded.served_votes,
  organic_votes = known.organic_votes + excluded.organic_votes`;

/**
 * Adds first judgements of ideas that were not served: $1 rounds, $2 ideas, $3 quarters of an hour, $4 how many, $5 those
 * that agree. Of a secret round none: they would say which of its ballots those were.
 */
export const countOrganicVotes = `
insert into organic_vote as known (round_id, idea_id, quarter_hour, votes, agrees)
select round_id, idea_id, quarter_hour, counted.votes, counted.agrees
from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::integer[], $5::integer[])
  as counted (round_id, idea_id, quarter_hour, votes, agrees)
join round on round.id = round_id and round.rules ->> 'secrecy' = 'named'
order by round_id, idea_id, quarter_hour
on conflict (round_id, idea_id, quarter_hour) do update
set votes = known.votes + excluded.votes, agrees = known.agrees + excluded.agrees`;

/** A pair of a best-worst set is no judgement of either idea. */
const isJudgement = `not exists (
  select from round_choice pair where pair.round_id = $1 and pair.choice = ballot.choice and pair.is_of_pair
)`;

/**
 * Ideas that one person may be served, those seen by the fewest people first: $1 the round, $2 the viewer's key, $3 the
 * voter's key, $4 the person whose own ideas are left out, $7 the person whose unit's are (null: neither), $5 where on the ring they start, $6 how many. Walks from one number of viewers to the
 * next along the index and stops when it has enough, so it costs what it returns and what this person has behind them,
 * not what the round holds. Within one number of viewers the rows go round the ring from the person's own start.
 */
export const leastExposed = `
with recursive level as (
  (select seen_by from exposure where round_id = $1 and is_votable order by seen_by limit 1)
  union all
  select (
    select above.seen_by from exposure above
    where above.round_id = $1 and above.is_votable and above.seen_by > level.seen_by
    order by above.seen_by limit 1
  )
  from level where level.seen_by is not null
)
select free.idea_id as "ideaId", level.seen_by as "seenBy"
from level
cross join lateral (
  (${onRing('ring >= $5')})
  union all
  (${onRing('ring < $5')})
) as free
limit $6`;

function onRing(part: string): string {
  return `select idea_id from exposure
  where round_id = $1 and is_votable and seen_by = level.seen_by and ${part}
    and not exists (
      select from ballot
      where ballot.round_id = $1 and ballot.voter_key = $3 and ballot.idea_id = exposure.idea_id
        and ballot.choice is not null and ${isJudgement}
    )
    -- Nor a vote on an idea that went up in this one: it counts here.
    and not exists (
      select from idea absorbed
      join ballot on ballot.round_id = $1 and ballot.voter_key = $3 and ballot.idea_id = absorbed.id
      where absorbed.merged_into = exposure.idea_id and ballot.choice is not null and ${isJudgement}
    )
    and not exists (
      select from impression
      where impression.round_id = $1 and impression.viewer_key = $2 and impression.idea_id = exposure.idea_id
        and impression.is_skipped
    )
    and ($4::uuid is null or not exists (
      select from idea where idea.id = exposure.idea_id and ${wrote('$4', 'idea')}
    ))
    and ($7::uuid is null or not exists (
      select from idea where idea.id = exposure.idea_id and ${worksBesideWriterOf('$7', 'idea')}
    ))
  order by ring limit $6`;
}
