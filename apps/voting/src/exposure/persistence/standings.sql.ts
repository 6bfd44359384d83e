import { worksBesideWriterOf, wrote } from '../../ideas/persistence/conflicts.sql.js';

/** The idea for which a vote or an impression counts: the one it is about, or the one that went up in. */
const standing = 'coalesce(idea.merged_into, idea.id)';
const withUnit = (key: string): string => `left join person on person.id = encode(${key}, 'hex')::uuid`;

/** The ideas on the ballot of the round $1. */
export const readIdeas = `
select idea_id as "ideaId" from exposure where round_id = $1 and is_votable order by idea_id limit $2`;

/** How many people of each unit may vote in the round $1. */
export const readUnits = `
select person.unit_id as "unitId", count(*)::integer as headcount
from round_roll roll join person on person.id = roll.person_id where roll.round_id = $1 group by 1`;

/** Judgements of the named round $1 by idea and unit. A pass says nothing about the idea. */
const readJudgements = `
select ${standing} as "ideaId", person.unit_id as "unitId",
  count(*) filter (where ballot.choice = 'agree')::integer as agrees, count(*)::integer as trials
from ballot join idea on idea.id = ballot.idea_id ${withUnit('ballot.voter_key')}
where ballot.round_id = $1 and ballot.choice in ('agree', 'disagree') group by 1, 2`;

/** Support in the named round $1: who was shown an idea and does not support it counts as a judgement too. */
const readSupport = `
select "ideaId", unit_id as "unitId", sum(supported)::integer as agrees,
  greatest(sum(supported), sum(shown))::integer as trials
from (
  select ${standing} as "ideaId", person.unit_id, 1 as supported, 0 as shown
  from ballot join idea on idea.id = ballot.idea_id ${withUnit('ballot.voter_key')}
  where ballot.round_id = $1 and ballot.choice = 'support'
  union all
  select ${standing}, person.unit_id, 0, 1
  from impression join idea on idea.id = impression.idea_id ${withUnit('impression.viewer_key')}
  where impression.round_id = $1
) as known
group by 1, 2`;

/** Pairs of the named round $1: one that was won is a judgement for an idea, one that was lost against it. */
const readPairJudgements = `
select side.idea_id as "ideaId", person.unit_id as "unitId",
  count(*) filter (where ballot.choice = side.won)::integer as agrees, count(*)::integer as trials
from ballot ${withUnit('ballot.voter_key')}
cross join lateral (values (ballot.idea_id, 'first'), (ballot.aspect::uuid, 'second')) as side (idea_id, won)
where ballot.round_id = $1 and ballot.choice in ('first', 'second') group by 1, 2`;

/** How judgements are counted, by the method of the round. */
export const readCounts: Readonly<Record<string, string>> = {
  'agree-disagree-pass': readJudgements,
  support: readSupport,
  pairwise: readPairJudgements,
};

/** What best-worst answers in the round $1 say of pairs. */
export const readPairs = `
select idea_id as first, aspect as second, count(*) filter (where choice = 'first')::integer as "firstWins",
  count(*) filter (where choice = 'second')::integer as "secondWins"
from ballot where round_id = $1 and choice in ('first', 'second') group by 1, 2 limit $2`;

/**
 * What one person need not be shown any more in a round: $1 the round, $2 the viewer's key, $3 the voter's key, $4 the
 * person whose own ideas are left out, $5 the person whose unit's are (null: neither), $6 whether a pair is a judgement
 * of its first idea. Ideas with votes on what went up in them are among them. Costs what this person has behind them.
 */
export const readBehind = `
with vote as (
  select ballot.idea_id, ballot.aspect, ballot.choice in ('first', 'second', 'equal') as is_pair from ballot
  where ballot.round_id = $1 and ballot.voter_key = $3 and ballot.choice is not null
),
barred as (
  select coalesce(idea.merged_into, idea.id) as idea_id from round join idea using (challenge_id)
  where round.id = $1 and (
    $4::uuid is not null and ${wrote('$4', 'idea')}
    or $5::uuid is not null and ${worksBesideWriterOf('$5', 'idea')}
  )
)
select coalesce(idea.merged_into, idea.id) as "ideaId", true as "isJudged", false as "isCompared"
from vote join idea on idea.id = vote.idea_id where $6 or not is_pair
union all
select idea_id, true, false from impression where round_id = $1 and viewer_key = $2 and is_skipped
union all
select idea_id, true, true from barred
union all
select unnest(array[idea_id, aspect::uuid]), false, true from vote where is_pair and not $6`;

/**
 * How much one person was asked today in the round $1, under viewer key $2 and voter key $3: ideas shown, and two for
 * each best-worst set, which leaves six pairs. $4 says whether pairs come from sets.
 */
export const readAskedToday = `
with today as (select (database_now() at time zone 'UTC')::date as day)
select (
  select count(*) from impression, today
  where round_id = $1 and viewer_key = $2 and shown_on = day
)::integer + (
  select count(*) / 3 from ballot, today
  where $4 and round_id = $1 and voter_key = $3 and choice in ('first', 'second', 'equal')
    and (cast_at at time zone 'UTC')::date = day
)::integer as asked`;

/** In which unit the person $1 works. */
export const readUnit = 'select unit_id as "unitId" from person where id = $1';
