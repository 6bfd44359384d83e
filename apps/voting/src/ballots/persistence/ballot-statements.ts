import { ballotCast, ballotWithdrawn } from '@zwerm/contracts/events/voting-events';
import { worksBesideWriterOf, wrote } from '../../ideas/persistence/conflicts.sql.js';
import { isOnRoll } from '../../roll/persistence/on-roll.sql.js';
import { memberOf } from '../../rounds/persistence/round-strata.js';
import { roundLock, voterLock } from '../../rounds/persistence/rounds.repository.js';

/**
 * Takes the shared lock of the newest round that each of the ideas $1 belongs to, always in the same order. $2 says whether to wait
 * for a round whose lock is not free; otherwise it comes back as not locked. Also makes this transaction use the
 * generic plan of the statements below: planning them for each group costs more than running them.
 */
export const lockRounds = `
select id, sealed_key,
  case when sealed_key is not null then idea_ids end as idea_ids,
  case when $2
    then pg_advisory_xact_lock_shared(${roundLock}, hashtext(id::text)) is not null
    else pg_try_advisory_xact_lock_shared(${roundLock}, hashtext(id::text))
  end as is_locked,
  set_config('plan_cache_mode', 'force_generic_plan', true)
from (
  select round.id, round.sealed_key, array_agg(idea.id) as idea_ids
  from unnest($1::uuid[]) as asked (idea_id)
  join idea on idea.id = asked.idea_id
  join round on round.challenge_id = idea.challenge_id and not exists (
    select from round later where later.challenge_id = round.challenge_id and later.number > round.number
  )
  group by round.id
  order by round.id
) as touched`;

/** An idea that nobody withdrew and, in a round of chosen ideas, that is one of them. */
function isOnBallot(idea: string): string {
  return `${idea}.is_votable and (not round.has_chosen_ideas or exists (
    select from exposure chosen where chosen.round_id = round.id and chosen.idea_id = ${idea}.id
  ))`;
}

/** Judges every vote by what is true under the locks. Its parameters are those of `settleVotes`. */
const judgeVotes = `
with clock as materialized (select date_trunc('milliseconds', database_now()) as now),
vote as (
  select asked.*, coalesce(asked.recorded_at, clock.now) as cast_at, clock.now
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $7::text[], $9::bytea[], $10::integer[])
    with ordinality as asked (person_id, idea_id, choice, recorded_at, aspect, voter_key, rules_version, position)
  cross join clock
)
select
  case
    when challenge.id is null then 'idea-unknown'
    when round.id = any ($6::uuid[]) then 'round-busy'
    when vote.recorded_at > vote.now then 'recorded-in-future'
    when vote.recorded_at <= stored.cast_at then 'unchanged'
    when round.id is null or round.state = 'scheduled' or vote.cast_at < round.opens_at then 'round-not-open'
    when round.state = 'closed' or vote.cast_at >= round.closes_at then 'round-closed'
    when vote.rules_version <> round.rules_version then 'rules-changed'
    when not ${isOnRoll('vote.person_id')} then 'not-on-roll'
    when round.is_judged_whole and not $8 then 'judged-whole'
    -- What was said of an absorbed idea may be taken back, and stays as it is under a whole ballot.
    when idea.merged_into is not null and vote.choice is not null
      and not ($8 and coalesce(vote.choice = stored.choice, false)) then 'idea-merged'
    -- With all of a ballot at hand, what it said may stay or go, whatever became of the idea.
    when not (${isOnBallot('idea')}) and not ($8 and coalesce(vote.choice = stored.choice, vote.choice is null))
      then 'idea-not-votable'
    when vote.choice is null and stored.choice is null then 'no-vote-to-withdraw'
    when vote.choice = stored.choice then 'unchanged'
    when vote.choice is not null and round.rules ->> 'ownIdeas' = 'false' and (
      ${wrote('vote.person_id', 'idea')}
      or (cardinality(round.aspects) = 0 or $11) and exists (
        select from idea other
        where other.id::text = vote.aspect and other.challenge_id = idea.challenge_id
          and ${wrote('vote.person_id', 'other')}
      )
    ) then 'own-idea'
    when vote.choice is not null and round.rules ->> 'ownUnit' = 'false' and (
      ${worksBesideWriterOf('vote.person_id', 'idea')}
      or (cardinality(round.aspects) = 0 or $11) and exists (
        select from idea other
        where other.id::text = vote.aspect and other.challenge_id = idea.challenge_id
          and ${worksBesideWriterOf('vote.person_id', 'other')}
      )
    ) then 'own-unit'
    when vote.choice is not null and not exists (
      select from round_choice scale
      where scale.round_id = round.id and scale.choice = vote.choice and scale.is_of_pair = $11
    ) then 'choice-not-on-scale'
    when vote.choice is not null and case
      -- A pair: the aspect is the other idea.
      when cardinality(round.aspects) = 0 or $11 then not exists (
        select from idea other
        where other.id::text = vote.aspect and other.challenge_id = idea.challenge_id and ${isOnBallot('other')}
          and other.merged_into is null
      )
      else not vote.aspect = any (round.aspects)
    end then 'aspect-unknown'
    else 'accepted'
  end as verdict,
  round.id as round_id, round.rules_version, idea.challenge_id, idea.merged_into, vote.voter_key, vote.cast_at,
  stored.revision as stored_revision, stored.cast_at as stored_at, stored.ballot_ref,
  known.voter_ref, known.stratum,
  vote.position, vote.person_id, vote.idea_id, vote.choice, vote.aspect
from vote
left join idea on idea.id = vote.idea_id
left join challenge on challenge.id = idea.challenge_id and challenge.published_version > 0
left join round on round.challenge_id = idea.challenge_id and round.id = any ($5::uuid[])
left join ballot stored
  on stored.round_id = round.id and stored.voter_key = vote.voter_key and stored.idea_id = vote.idea_id
    and stored.aspect = vote.aspect
left join voter known on known.round_id = round.id and known.voter_key = vote.voter_key`;

/**
 * Settles votes: judges each, and keeps those that are accepted. One statement, so one clock and one snapshot for all,
 * and one round trip however many there are.
 *
 * $1 people, $2 ideas, $3 choices (null takes back), $4 recorded times (null = now), $5 the rounds asked for,
 * $6 those of them that could not be locked, $7 aspects, $8 whether these votes come with all of their ballot: then
 * either all of them stand or nothing is kept, $9 under which keys the ballots are kept, $10 the version of the rules
 * that the voter read (null: not told), $11 whether they are the pairs of one best-worst set: all stand or none is kept.
 *
 * Who votes in a round for the first time becomes a participant, and the key of their ballots gets a reference; who got
 * one meanwhile through another replica keeps it. Nothing stored here says which key is whose. Ballots are taken in the
 * order of their keys, so that two replicas cannot deadlock. Each revision gets a nonce, an entry in the log and a fact
 * in the outbox, which names the round's references and never the person.
 *
 * Returns the votes in the order given, each with its verdict, the ballot as it was, and what was written of it.
 */
export const settleVotes = `
with judged as materialized (${judgeVotes}),
accepted as (
  select * from judged where verdict = 'accepted'
    and not ($8 and exists (select from judged other where other.verdict not in ('accepted', 'unchanged')))
    and not ($11 and exists (
      select from judged other where other.verdict not in ('accepted', 'unchanged', 'no-vote-to-withdraw')
    ))
),
newcomer as (
  select distinct round_id, person_id, voter_key, (
    select part.stratum from person join round_stratum part on part.member = ${memberOf('person')}
    where person.id = accepted.person_id and part.round_id = accepted.round_id
  ) as stratum
  from accepted where voter_ref is null
),
took_part as (
  insert into participation (round_id, person_id)
  select round_id, person_id from newcomer order by round_id, person_id on conflict do nothing
),
enrolled as (
  insert into voter (round_id, voter_key, stratum)
  select round_id, voter_key, stratum from newcomer order by round_id, voter_key
  on conflict (round_id, voter_key) do update set voter_key = excluded.voter_key
  returning round_id, voter_key, voter_ref, stratum
),
written as (
  insert into ballot as kept (round_id, voter_key, idea_id, choice, cast_at, revision, aspect, rules_version)
  select round_id, voter_key, idea_id, choice, cast_at, coalesce(stored_revision, 0) + 1, aspect, rules_version
  from accepted order by round_id, voter_key, idea_id, aspect
  on conflict (round_id, voter_key, idea_id, aspect) do update
  set choice = excluded.choice, cast_at = excluded.cast_at, revision = kept.revision + 1, nonce = excluded.nonce,
    rules_version = excluded.rules_version
  where kept.choice is distinct from excluded.choice
  returning round_id, voter_key, idea_id, aspect, choice, rules_version, ballot_ref, revision, nonce,
    ballot_commitment(round_id, ballot_ref, idea_id, revision, aspect, choice, nonce, rules_version) as commitment
),
logged as (insert into log_entry (leaf) select convert_to(E'ballot/v1\\n', 'UTF8') || commitment from written),
told as (
  insert into outbox (subject, aggregate_id, aggregate_version, payload)
  select case when written.choice is null then '${ballotWithdrawn.subject}' else '${ballotCast.subject}' end,
    written.ballot_ref, written.revision,
    jsonb_build_object(
      'roundId', written.round_id, 'challengeId', accepted.challenge_id, 'ideaId', written.idea_id,
      'ballotRef', written.ballot_ref, 'voterRef', coalesce(accepted.voter_ref, enrolled.voter_ref),
      'revision', written.revision, 'rulesVersion', written.rules_version
    )
    || case when written.aspect = '' then '{}' else jsonb_build_object('aspect', written.aspect) end
    || jsonb_strip_nulls(jsonb_build_object('stratum', coalesce(accepted.stratum, enrolled.stratum)))
    || case when written.choice is null then '{}' else jsonb_build_object('choice', written.choice) end
  from written join accepted using (round_id, voter_key, idea_id, aspect)
  left join enrolled using (round_id, voter_key)
  order by accepted.position
)
select judged.verdict, judged.round_id, judged.rules_version, judged.challenge_id, judged.merged_into, judged.voter_key,
  judged.cast_at, judged.stored_revision, judged.stored_at, judged.ballot_ref,
  written.ballot_ref as written_ref, written.revision, written.nonce, written.commitment
from judged left join written using (round_id, voter_key, idea_id, aspect)
order by judged.position`;

/** The ballots with rounds $1, voter keys $2, ideas $3 and aspects $4, in the order asked. */
export const readBallots = `
select ballot.choice, ballot.revision, ballot.cast_at
from unnest($1::uuid[], $2::bytea[], $3::uuid[], $4::text[])
  with ordinality as asked (round_id, voter_key, idea_id, aspect, position)
join ballot using (round_id, voter_key, idea_id, aspect)
order by asked.position`;

/** Keeps two whole ballots of one person from being judged side by side: $1 the round, $2 the voter's key. */
export const lockVoter = `
select pg_advisory_xact_lock(${voterLock}, hashtext($1::text || encode($2::bytea, 'hex')))`;

/** What the ballot under key $2 in the round $1 says now. */
export const readMarks = `
select idea_id as "ideaId", aspect, choice, reason
from ballot left join vote_reason using (ballot_ref)
where round_id = $1 and voter_key = $2 and choice is not null`;

/** Keeps the reasons $2 of the ballots $1; null takes one away. */
export const writeReasons = `
with said as (select * from unnest($1::uuid[], $2::text[]) as said (ballot_ref, reason)),
gone as (delete from vote_reason using said where vote_reason.ballot_ref = said.ballot_ref and said.reason is null)
insert into vote_reason (ballot_ref, reason) select ballot_ref, reason from said where reason is not null
on conflict (ballot_ref) do update set reason = excluded.reason`;
