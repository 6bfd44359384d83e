/**
 * What a choice is worth where votes are numbers: the number, or 2, 1 and 0 for the better, an equal and the worse of
 * a pair. Null for words, which are counted by themselves.
 */
const worthOf = (choice: string): string => `case
  when ${choice} in ('agree', 'disagree', 'pass', 'support', 'approve', 'chosen', 'consent', 'objection', 'abstain')
    then null
  when ${choice} = 'first' then 2
  when ${choice} = 'equal' then 1
  when ${choice} = 'second' then 0
  when ${choice} ~ '^[0-9]{1,9}$' then ${choice}::integer
end`;

/** Who took a position, of such a set of votes: is for an idea (agrees, supports, approves), or against it. */
export const positionsOfVotes = `
  coalesce(sum(step) filter (where choice in ('agree', 'support', 'approve')), 0) as agree,
  coalesce(sum(step) filter (where choice = 'disagree'), 0) as disagree`;

/** The counts of a set of votes with columns `choice` and `step` (1, or -1 for what is taken out of the count). */
export const countsOfVotes = `
  coalesce(sum(step) filter (where choice in ('agree', 'consent')), 0) as agree,
  coalesce(sum(step) filter (where choice in ('disagree', 'objection')), 0) as disagree,
  coalesce(sum(step) filter (where choice in ('pass', 'abstain')), 0) as pass,
  coalesce(sum(step) filter (where choice in ('support', 'approve', 'chosen')), 0) as supporters,
  coalesce(sum(step) filter (where ${worthOf('choice')} is not null), 0) as marks,
  coalesce(sum(step * ${worthOf('choice')}), 0) as points`;

/** How often of two ideas each was preferred, of a set of votes with columns `choice` and `step`. */
export const winsOfVotes = `
  coalesce(sum(step) filter (where choice = 'first'), 0) as first_wins,
  coalesce(sum(step) filter (where choice = 'second'), 0) as second_wins`;

/** The same pair seen from its other idea, which the aspect names. */
export const otherSideOf = (choice: string): string =>
  `case ${choice} when 'first' then 'second' when 'second' then 'first' else ${choice} end`;
export const isPair = (choice: string): string => `${choice} in ('first', 'second', 'equal')`;

/** Every two of four: what an answer to which is the best and which the worst of a set leaves on a ballot. */
const pairsPerSet = 6;

/**
 * How many answered sets the pairs of one person are. Nobody is asked to compare the same two twice, so it is exact
 * once all pairs of a set have come; until then the set that is coming in counts.
 */
export const setsOf = (pairs: string): string => `((${pairs} + ${pairsPerSet - 1}) / ${pairsPerSet})`;

/**
 * Counts a batch of ballots in one statement. Per ballot_ref the greatest revision of the batch is compared with
 * the one held; only a greater one is written, and the counts move by the difference between the choice held and
 * the new one. Contribution, tallies, participation and turnout change together or not at all.
 *
 * Needs the change clocks of all challenges concerned to be ticked before in the same transaction: `newer` and
 * the counts it is added to are read from the snapshot, and nobody else may be writing them.
 *
 * The limits within the lateral joins change no result. They keep the planner from reading a whole table to find a
 * few hundred rows by their key, which it prefers up to some 300,000 ballots, at a cost that grows with the round.
 *
 * $1 ballot_ref, $2 round_id, $3 idea_id, $4 voter_ref, $5 revision, $6 choice (null = withdrawn), $7 change,
 * $8 aspect, $9 part of the roll (null = none).
 * Returns per round that something new was said about: whether it is closed, and how many ballots came too late.
 */
export const countBallotsSql = `
with incoming as (
  select distinct on (ballot_ref) ballot.*
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::integer[], $6::text[], $7::integer[], $8::text[],
    $9::smallint[])
    as ballot (ballot_ref, round_id, idea_id, voter_ref, revision, choice, change, aspect, stratum)
  order by ballot_ref, revision desc
),
newer as (
  select incoming.ballot_ref,
    coalesce(held.round_id, incoming.round_id) as round_id,
    coalesce(held.idea_id, incoming.idea_id) as idea_id,
    coalesce(held.voter_ref, incoming.voter_ref) as voter_ref,
    coalesce(held.aspect, incoming.aspect) as aspect,
    coalesce(held.stratum, incoming.stratum) as stratum,
    incoming.revision, incoming.choice, incoming.change,
    coalesce(held.revision, 0) as old_revision, held.choice as old_choice,
    exists (select from frozen_ranking frozen where frozen.round_id = incoming.round_id) as is_late
  from incoming
  left join lateral (
    select * from contribution where contribution.ballot_ref = incoming.ballot_ref limit 1
  ) held on true
  where held.revision is null or held.revision < incoming.revision
),
accepted as (select * from newer where not is_late),
contributed as (
  insert into contribution (ballot_ref, round_id, idea_id, voter_ref, revision, choice, aspect, stratum)
  select ballot_ref, round_id, idea_id, voter_ref, revision, choice, aspect, stratum from accepted
  order by ballot_ref
  on conflict (ballot_ref) do update set revision = excluded.revision, choice = excluded.choice
),
moves as (
  select round_id, idea_id, aspect, stratum, voter_ref, change, choice, 1 as step from accepted where choice is not null
  union all
  select round_id, idea_id, aspect, stratum, voter_ref, change, old_choice, -1 from accepted where old_choice is not null
),
both_sides as (
  select round_id, idea_id, change, choice, step from moves
  union all
  select round_id, aspect::uuid, change, ${otherSideOf('choice')}, step from moves where ${isPair('choice')}
),
tally_moves as (
  select round_id, idea_id, max(change) as change, ${countsOfVotes}
  from both_sides group by round_id, idea_id
),
tallied as (
  insert into tally (round_id, idea_id, agree, disagree, pass, supporters, marks, points, change)
  select move.round_id, move.idea_id, coalesce(held.agree, 0) + move.agree,
    coalesce(held.disagree, 0) + move.disagree, coalesce(held.pass, 0) + move.pass,
    coalesce(held.supporters, 0) + move.supporters, coalesce(held.marks, 0) + move.marks,
    coalesce(held.points, 0) + move.points, move.change
  from tally_moves move
  left join lateral (
    select * from tally where tally.round_id = move.round_id and tally.idea_id = move.idea_id limit 1
  ) held on true
  order by move.round_id, move.idea_id
  on conflict (round_id, idea_id) do update set
    agree = excluded.agree, disagree = excluded.disagree, pass = excluded.pass,
    supporters = excluded.supporters, marks = excluded.marks, points = excluded.points,
    change = excluded.change
),
stratum_moves as (
  select round_id, idea_id, stratum, ${positionsOfVotes}
  from moves where stratum is not null group by round_id, idea_id, stratum
),
tallied_by_stratum as (
  insert into stratum_tally (round_id, idea_id, stratum, agree, disagree)
  select move.round_id, move.idea_id, move.stratum, coalesce(held.agree, 0) + move.agree,
    coalesce(held.disagree, 0) + move.disagree
  from stratum_moves move
  left join lateral (
    select * from stratum_tally held
    where held.round_id = move.round_id and held.idea_id = move.idea_id and held.stratum = move.stratum limit 1
  ) held on true
  order by move.round_id, move.idea_id, move.stratum
  on conflict (round_id, idea_id, stratum) do update set agree = excluded.agree, disagree = excluded.disagree
),
pair_moves as (
  select round_id, idea_id as first_id, aspect::uuid as second_id, max(change) as change, ${winsOfVotes}
  from moves where choice in ('first', 'second') group by round_id, idea_id, aspect
),
compared as (
  insert into pair_tally (round_id, first_id, second_id, first_wins, second_wins, change)
  select move.round_id, move.first_id, move.second_id, coalesce(held.first_wins, 0) + move.first_wins,
    coalesce(held.second_wins, 0) + move.second_wins, move.change
  from pair_moves move
  left join lateral (
    select * from pair_tally held
    where held.round_id = move.round_id and held.first_id = move.first_id and held.second_id = move.second_id limit 1
  ) held on true
  order by move.round_id, move.first_id, move.second_id
  on conflict (round_id, first_id, second_id) do update set
    first_wins = excluded.first_wins, second_wins = excluded.second_wins, change = excluded.change
),
voters as (
  select move.round_id, move.voter_ref, move.stratum, coalesce(held.ballots, 0) as old_ballots,
    coalesce(held.ballots, 0) + move.step as ballots, move.step,
    coalesce(held.pairs, 0) as old_pairs, coalesce(held.pairs, 0) + move.pairs as pairs
  from (
    select round_id, voter_ref, max(stratum) as stratum, sum(step) as step,
      coalesce(sum(step) filter (where ${isPair('choice')}), 0) as pairs
    from moves group by round_id, voter_ref
  ) move
  left join lateral (
    select ballots, pairs from participation voted
    where voted.round_id = move.round_id and voted.voter_ref = move.voter_ref limit 1
  ) held on true
),
participated as (
  insert into participation (round_id, voter_ref, ballots, pairs, stratum)
  select round_id, voter_ref, ballots, pairs, stratum from voters order by round_id, voter_ref
  on conflict (round_id, voter_ref) do update set ballots = excluded.ballots, pairs = excluded.pairs,
    stratum = coalesce(participation.stratum, excluded.stratum)
),
turnout_moves as (
  select round_id, sum(ballots) as ballots, sum(participants) as participants, sum(revisions) as revisions,
    sum(pairs) as pairs, sum(sets) as sets
  from (
    select round_id, step as ballots, (ballots > 0)::integer - (old_ballots > 0)::integer as participants,
      0 as revisions, pairs - old_pairs as pairs, ${setsOf('pairs')} - ${setsOf('old_pairs')} as sets
    from voters
    union all
    select round_id, 0, 0, revision - old_revision, 0, 0 from accepted
  ) both_kinds
  group by round_id
),
turned_out as (
  insert into turnout (round_id, ballots, participants, revisions, pairs, sets)
  select move.round_id, coalesce(held.ballots, 0) + move.ballots,
    coalesce(held.participants, 0) + move.participants, coalesce(held.revisions, 0) + move.revisions,
    coalesce(held.pairs, 0) + move.pairs, coalesce(held.sets, 0) + move.sets
  from turnout_moves move left join turnout held on held.round_id = move.round_id
  order by move.round_id
  on conflict (round_id) do update set
    ballots = excluded.ballots, participants = excluded.participants, revisions = excluded.revisions,
    pairs = excluded.pairs, sets = excluded.sets
)
select newer.round_id, coalesce(bool_or(round.closed_at is not null), false) as is_closed,
  count(*) filter (where newer.is_late)::integer as late
from newer left join round on round.id = newer.round_id
group by newer.round_id`;
