import { Injectable } from '@nestjs/common';
import type { RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { FinalCount, Round } from '../domain/round.js';

const keptForMs = 1_000;
const mostKept = 1_000;

interface Kept {
  readonly countedAtMs: number;
  readonly turnout: Promise<FinalCount>;
}

/** How many people took part in a round that is still running. For showing only: the close counts for itself. */
@Injectable()
export class TurnoutsRepository {
  /** Every open page asks for it, and counting walks all participants: one count a second serves them all. */
  private readonly kept = new Map<RoundId, Kept>();

  constructor(private readonly transactions: Transactions) {}

  find(round: Round): Promise<FinalCount> {
    const kept = this.kept.get(round.id);
    if (kept && performance.now() - kept.countedAtMs < keptForMs) return kept.turnout;
    if (this.kept.size >= mostKept) this.kept.clear();
    const turnout = this.count(round);
    this.kept.set(round.id, { countedAtMs: performance.now(), turnout });
    turnout.catch(() => this.kept.delete(round.id));
    return turnout;
  }

  /** The limit makes the database probe each person's ballots instead of reading every ballot of the round. */
  private async count({ id }: Round): Promise<FinalCount> {
    const rows: FinalCount[] = await this.transactions.manager.query(
      `select
         (select count(*)::integer from voter
          cross join lateral (
            select from ballot
            where ballot.round_id = $1 and ballot.voter_key = voter.voter_key
              and ballot.choice is not null
            limit 1
          ) as current_ballot
          where voter.round_id = $1) as participants,
         (select count(*)::integer from round_roll where round_id = $1) as eligible`,
      [id],
    );
    return rows[0] ?? { participants: 0, eligible: 0 };
  }
}
