import { Injectable } from '@nestjs/common';
import { endedAt, standingOrder } from '@zwerm/contracts/merged-votes';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { AgreeingPeople as Kind } from '@zwerm/ranking/representative/representative-list';

/** Somebody who judged less than this says too little of what they stand behind. */
const fewestJudgements = 5;

/** A row for all people of a part who agree with the same candidates; votes on merged ideas as they count. */
const agreeingSql = `
with ${endedAt('select absorbed_id, survivor_id, step from merge where round_id = $1 and not is_undone')},
vote as (
  select voter_ref, idea_id, coalesce(ended.root_id, idea_id) as root_id, choice, stratum
  from contribution left join ended using (idea_id)
  where round_id = $1 and choice in ('agree', 'disagree', 'pass')
),
standing as (
  select distinct on (voter_ref, root_id) voter_ref, root_id, choice, stratum from vote
  order by voter_ref, root_id, ${standingOrder('idea_id = root_id', 'idea_id', 'choice')}
),
person as (
  select voter_ref, min(stratum) as stratum,
    array_agg(root_id order by root_id) filter (where choice = 'agree' and root_id = any($2::uuid[])) as agreed
  from standing group by voter_ref having count(*) >= ${fewestJudgements}
)
select coalesce(agreed, '{}')::text[] as agreed, stratum, count(*)::integer as people
from person group by agreed, stratum order by agreed, stratum`;

/** Who agrees with which of some ideas, of all who judged enough to speak of: kinds of people, nobody by themselves. */
@Injectable()
export class AgreeingPeople {
  constructor(private readonly transactions: Transactions) {}

  of(roundId: RoundId, candidates: readonly IdeaId[]): Promise<Kind[]> {
    return this.transactions.manager.query(agreeingSql, [roundId, candidates]);
  }
}
