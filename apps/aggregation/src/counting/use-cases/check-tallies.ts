import { Injectable } from '@nestjs/common';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import {
  countsOfVotes,
  isPair,
  otherSideOf,
  positionsOfVotes,
  setsOf,
  winsOfVotes,
} from '../persistence/count-ballots.sql.js';

type Counts = Readonly<Record<string, number>>;

/** A count that differs from the recount of its contributions; null where one of the two has no such row. */
export interface TallyDifference {
  readonly of: 'tally' | 'stratum-tally' | 'pair-tally' | 'turnout';
  readonly roundId: RoundId;
  /** Null for the turnout of a round. */
  readonly ideaId: IdeaId | null;
  readonly held: Counts | null;
  readonly recounted: Counts | null;
}

const talliesSql = `
with both_sides as (
  select round_id, idea_id, choice, 1 as step from contribution
  union all
  select round_id, aspect::uuid, ${otherSideOf('choice')}, 1 from contribution where ${isPair('choice')}
), recount as (
  select round_id, idea_id, ${countsOfVotes} from both_sides group by round_id, idea_id
), held as (select round_id, idea_id, agree, disagree, pass, supporters, marks, points from tally)
select 'tally' as of, coalesce(held.round_id, recount.round_id) as "roundId",
  coalesce(held.idea_id, recount.idea_id) as "ideaId",
  to_jsonb(held) - 'round_id' - 'idea_id' as held, to_jsonb(recount) - 'round_id' - 'idea_id' as recounted
from held full join recount on recount.round_id = held.round_id and recount.idea_id = held.idea_id
where (held.agree, held.disagree, held.pass, held.supporters, held.marks, held.points)
  is distinct from
    (recount.agree, recount.disagree, recount.pass, recount.supporters, recount.marks, recount.points)
  -- An idea whose only ballots came withdrawn has contributions, but was never counted.
  and (held.round_id is not null or recount.agree + recount.disagree + recount.pass + recount.supporters + recount.marks > 0)
order by 2, 3`;

const strataSql = `
with recount as (
  select round_id, idea_id, stratum, ${positionsOfVotes}
  from (select *, 1 as step from contribution where stratum is not null) as vote
  group by round_id, idea_id, stratum
)
select 'stratum-tally' as of, coalesce(held.round_id, recount.round_id) as "roundId",
  coalesce(held.idea_id, recount.idea_id) as "ideaId",
  to_jsonb(held) - 'round_id' - 'idea_id' as held, to_jsonb(recount) - 'round_id' - 'idea_id' as recounted
from stratum_tally held full join recount
  on recount.round_id = held.round_id and recount.idea_id = held.idea_id and recount.stratum = held.stratum
where (coalesce(held.agree, 0), coalesce(held.disagree, 0))
  <> (coalesce(recount.agree, 0), coalesce(recount.disagree, 0))
order by 2, 3, coalesce(held.stratum, recount.stratum)`;

const pairsSql = `
with recount as (
  select round_id, idea_id as first_id, aspect::uuid as second_id, ${winsOfVotes}
  from (select *, 1 as step from contribution where choice in ('first', 'second')) as vote
  group by round_id, idea_id, aspect
), held as (select round_id, first_id, second_id, first_wins, second_wins from pair_tally)
select 'pair-tally' as of, coalesce(held.round_id, recount.round_id) as "roundId",
  coalesce(held.first_id, recount.first_id) as "ideaId",
  to_jsonb(held) - 'round_id' - 'first_id' as held, to_jsonb(recount) - 'round_id' - 'first_id' as recounted
from held full join recount using (round_id, first_id, second_id)
where (coalesce(held.first_wins, 0), coalesce(held.second_wins, 0))
  <> (coalesce(recount.first_wins, 0), coalesce(recount.second_wins, 0))
order by 2, 3, coalesce(held.second_id, recount.second_id)`;

const turnoutSql = `
with by_voter as (
  select round_id, count(choice) as ballots, count(*) filter (where ${isPair('choice')}) as pairs,
    sum(revision) as revisions
  from contribution group by round_id, voter_ref
), recount as (
  select round_id, sum(ballots)::integer as ballots, count(*) filter (where ballots > 0)::integer as participants,
    sum(revisions)::integer as revisions, sum(pairs)::integer as pairs, sum(${setsOf('pairs')})::integer as sets
  from by_voter group by round_id
), voters as (
  select round_id, sum(ballots)::integer as ballots, count(*) filter (where ballots > 0)::integer as participants,
    sum(pairs)::integer as pairs
  from participation group by round_id
)
select 'turnout' as of, coalesce(turnout.round_id, recount.round_id) as "roundId", null as "ideaId",
  to_jsonb(turnout) - 'round_id' as held, to_jsonb(recount) - 'round_id' as recounted
from turnout full join recount on recount.round_id = turnout.round_id
left join voters on voters.round_id = coalesce(turnout.round_id, recount.round_id)
where (turnout.ballots, turnout.participants, turnout.revisions, turnout.pairs, turnout.sets)
    is distinct from (recount.ballots, recount.participants, recount.revisions, recount.pairs, recount.sets)
  or (coalesce(voters.ballots, 0), coalesce(voters.participants, 0), coalesce(voters.pairs, 0))
    is distinct from (recount.ballots, recount.participants, recount.pairs)
order by 2`;

const voterStrataSql = `
with recount as (select distinct round_id, voter_ref, stratum from contribution where choice is not null)
select 'turnout' as of, recount.round_id as "roundId", null as "ideaId",
  jsonb_build_object('inOtherPart', count(*)::integer) as held, jsonb_build_object('inOtherPart', 0) as recounted
from recount join participation using (round_id, voter_ref)
where participation.stratum is distinct from recount.stratum
group by recount.round_id order by 2`;

/** Recounts every contribution and compares: an operator's proof that no count has drifted. */
@Injectable()
export class CheckTallies {
  constructor(private readonly transactions: Transactions) {}

  /** @returns every count that is wrong; empty when all are right */
  async execute(): Promise<TallyDifference[]> {
    return this.transactions.run(async (manager) => {
      // All questions must be asked of the same moment: ballots keep arriving while we count.
      await manager.query('set transaction isolation level repeatable read read only');
      const tallies: TallyDifference[] = await manager.query(talliesSql);
      const turnouts: TallyDifference[] = await manager.query(turnoutSql);
      const strata: TallyDifference[] = await manager.query(strataSql);
      const voterStrata: TallyDifference[] = await manager.query(voterStrataSql);
      const pairs: TallyDifference[] = await manager.query(pairsSql);
      return [...tallies, ...strata, ...pairs, ...turnouts, ...voterStrata];
    });
  }
}
