import { Injectable } from '@nestjs/common';
import type { ChallengeId, PersonId, RoundId } from '@zwerm/domain/id';
import { plannedStatements } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ruledOutFor } from '../../ideas/persistence/conflicts.sql.js';
import { mostNeeded, type Judgements } from '../domain/judge-first.js';

/** Somebody in a round. */
export interface Judge {
  readonly roundId: RoundId;
  readonly personId: PersonId;
}

/** What somebody judged in a round that shows results while it runs, and whether it was told that it is enough. */
export interface JudgeRow extends Judge, Judgements {
  readonly challengeId: ChallengeId;
  readonly isTold: boolean;
}

/** Looks at no more than ten ballots and ten ideas of each person, however large the round is. */
const readJudgements = `
select round.id as "roundId", round.challenge_id as "challengeId", asked.person_id as "personId", round.method,
  told.person_id is not null as "isTold", votes.judged, ideas.askable,
  exists (select from exposure where round_id = round.id and is_votable) as "isOffered"
from unnest($1::uuid[], $2::uuid[]) as asked (round_id, person_id)
join round on round.id = asked.round_id and round.state = 'open' and round.results = 'live'
  and round.rules ->> 'secrecy' is distinct from 'secret'
left join judged_enough told on told.round_id = round.id and told.person_id = asked.person_id
cross join lateral (
  select count(*)::integer as judged from (
    select distinct idea_id, case when round.method = 'pairwise' then aspect end from ballot
    where told.person_id is null and round_id = round.id and voter_key = uuid_send(asked.person_id) and choice is not null
      -- A pair of a best-worst set is no judgement of an idea by itself.
      and (aspect = '' or round.method in ('score', 'pairwise'))
    limit ${mostNeeded}
  ) as judgement
) as votes
cross join lateral (
  select count(*)::integer as askable from (
    select from exposure where round_id = round.id and is_votable and idea_id not in (
      ${ruledOutFor(
        'asked.person_id',
        'round.challenge_id',
        `coalesce((round.rules ->> 'ownIdeas')::boolean, true)`,
        `coalesce((round.rules ->> 'ownUnit')::boolean, true)`,
      )}
    )
    limit ${mostNeeded}
  ) as idea
) as ideas`;

const keepEnough = `
insert into judged_enough (round_id, person_id)
select * from unnest($1::uuid[], $2::uuid[]) as enough (round_id, person_id) order by round_id, person_id
on conflict do nothing
returning id, round_id as "roundId", person_id as "personId"`;

/** Who has judged how much, in running rounds by name whose results are live: of all others there is nothing to say. */
@Injectable()
export class JudgementsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @returns nothing of somebody in another round */
  async of(judges: readonly Judge[]): Promise<JudgeRow[]> {
    return plannedStatements(this.transactions.manager)<JudgeRow & Record<string, unknown>>(
      'read-judgements',
      readJudgements,
      [judges.map(({ roundId }) => roundId), judges.map(({ personId }) => personId)],
    );
  }

  /** @returns those of whom it was not kept before, in no order that says who was first */
  async keepEnough(judges: readonly Judge[]): Promise<(Judge & { readonly id: string })[]> {
    return this.transactions.manager.query(keepEnough, [
      judges.map(({ roundId }) => roundId),
      judges.map(({ personId }) => personId),
    ]);
  }

  /** Of rounds those that will never show results while they run: once somebody has voted that is for good. */
  async withoutLiveResults(roundIds: readonly RoundId[]): Promise<RoundId[]> {
    const rows: { id: RoundId }[] = await this.transactions.manager.query(
      `select id from round where id = any ($1::uuid[]) and results <> 'live'
         and exists (select from ballot where round_id = round.id)`,
      [roundIds],
    );
    return rows.map(({ id }) => id);
  }
}
