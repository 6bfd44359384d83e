import { Injectable } from '@nestjs/common';
import type { RoundId } from '@zwerm/domain/id';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { VotingRules } from '@zwerm/domain/voting-rules';
import { Transactions } from '@zwerm/platform/database/transactions';
import { isDecidedTogether, type Outcome } from '@zwerm/ranking/outcome/outcome';
import type { ProfileBallot } from '@zwerm/ranking/outcome/profile';
import { CountingThread } from '../thread/counting-thread.js';

interface DecidedRound {
  readonly id: RoundId;
  readonly method: VotingMethod;
  readonly rules: VotingRules;
}

/** Equal ballots once, with how many people cast them, in an order that only the ballots decide. */
const ballotsSql = `
select marks, count(*)::integer as count from (
  select jsonb_agg(jsonb_build_array(idea_id, aspect, choice) order by idea_id, aspect) as marks
  from contribution where round_id = $1 and choice is not null group by voter_ref
) ballot
group by marks order by marks::text collate "C"`;

/** Pairs each for themselves: nothing links those of one person. */
const pairsSql = `
select jsonb_build_array(jsonb_build_array(idea_id, aspect, choice)) as marks, count(*)::integer as count
from contribution where round_id = $1 and choice is not null
group by idea_id, aspect, choice order by idea_id, aspect, choice collate "C"`;

/** Works out what the ballots held of a round decide together. */
@Injectable()
export class RoundOutcomes {
  constructor(
    private readonly transactions: Transactions,
    private readonly thread: CountingThread,
  ) {}

  /** @returns undefined when the method has no such outcome, null when the round is too large for its rule */
  async of({ id, method, rules }: DecidedRound): Promise<Outcome | null | undefined> {
    if (!isDecidedTogether(method)) return undefined;
    const { manager } = this.transactions;
    const ballots: ProfileBallot[] = await manager.query(method === 'pairwise' ? pairsSql : ballotsSql, [id]);
    const [row]: { costs: { ideaId: string; cost: number }[] }[] = await manager.query(
      'select costs from round where id = $1',
      [id],
    );
    const costs = (row?.costs ?? []).map(({ ideaId, cost }) => [ideaId, cost] as const);
    return this.thread.run('outcomeOf', { method, ballots, budget: rules.budget ?? 0, costs });
  }
}
