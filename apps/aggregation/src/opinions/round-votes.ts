import { Injectable } from '@nestjs/common';
import { endedAt, standingOrder } from '@zwerm/contracts/merged-votes';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { MappedVotes } from '@zwerm/ranking/opinion-groups/opinion-map';

/** One row per person: what they said of each idea, of merged ones as it counts. */
const votesSql = `
with ${endedAt('select absorbed_id, survivor_id, step from merge where round_id = $1 and not is_undone')},
vote as (
  select voter_ref, idea_id, coalesce(ended.root_id, idea_id) as root_id, choice
  from contribution left join ended using (idea_id)
  where round_id = $1 and choice in ('agree', 'disagree', 'pass')
),
standing as (
  select distinct on (voter_ref, root_id) voter_ref, root_id, choice from vote
  order by voter_ref, root_id, ${standingOrder('idea_id = root_id', 'idea_id', 'choice')}
)
select json_agg(json_build_array(root_id, choice)) as said from standing group by voter_ref order by voter_ref`;

const values = { agree: 1, disagree: -1, pass: 0 } as const;

/** The current votes of an agree/disagree/pass round, person by person, without saying who. */
@Injectable()
export class RoundVotes {
  constructor(private readonly transactions: Transactions) {}

  /** @param ideaIds those on the list; votes on others are left out */
  async of(roundId: RoundId, ideaIds: readonly IdeaId[]): Promise<MappedVotes> {
    const rows: { said: [IdeaId, keyof typeof values][] }[] = await this.transactions.manager.query(
      votesSql,
      [roundId],
    );
    const places = new Map(ideaIds.map((ideaId, place) => [ideaId, place]));
    const votes = rows.flatMap(({ said }, person) =>
      said.flatMap(([ideaId, choice]) => {
        const idea = places.get(ideaId);
        return idea === undefined ? [] : [{ person, idea, value: values[choice] }];
      }),
    );
    return { ideaIds, people: rows.length, votes };
  }
}
