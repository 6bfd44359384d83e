import { Injectable } from '@nestjs/common';
import { rankingFrozen } from '@zwerm/contracts/events/aggregation-events';
import type { ChallengeId, RoundId } from '@zwerm/domain/id';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import { completed, type GivenRules } from '@zwerm/domain/voting-rules';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { canonicalRanking, rankingHash } from '@zwerm/ranking/canonical-result';
import type { CanonicalSnapshot, ComparedPairs } from '@zwerm/ranking/snapshot/canonical-snapshot';
import type { MethodRanking } from '@zwerm/ranking/method';
import { isCompared, type IdeaCounts } from '@zwerm/ranking/round-counts';
import { RoundOutcomes } from '../../outcomes/round-outcomes.js';
import { Snapshots } from '../../snapshots/snapshots.js';
import { CountedRankings } from '../counted-rankings.js';
import type { RollStratum } from '../domain/challenge-facts.js';
import { readChangedComparisons } from '../persistence/read-comparisons.js';
import { readWholeCounts } from '../persistence/read-round-counts.js';

interface CompleteRound {
  readonly id: RoundId;
  readonly challenge_id: ChallengeId;
  readonly method: VotingMethod;
  readonly rules: GivenRules;
  readonly strata: readonly RollStratum[];
  readonly number: number;
  readonly closed_participants: number;
  readonly revisions: number;
  /** Null of rounds that closed before they said it. */
  readonly top_count: number | null;
}

/** All that votes of a round add up to. */
interface CountedRound {
  readonly counts: readonly IdeaCounts[];
  readonly compared: ComparedPairs | undefined;
}

const completeRoundsSql = `
select round.id, round.challenge_id, round.number, round.method, round.rules, round.strata, round.closed_participants,
  coalesce(turnout.revisions, 0) as revisions,
  round.closed_top_count as top_count
from round left join turnout on turnout.round_id = round.id
where round.id = any($1) and round.closed_at is not null and round.method is not null
  and round.opened_version + 1 >= round.closed_version
  and coalesce(turnout.ballots, 0) = round.closed_ballots
  and coalesce(turnout.participants, 0) = round.closed_participants
  and coalesce(turnout.revisions, 0) = coalesce(round.closed_revisions, turnout.revisions, 0)
  and coalesce(closed_merge_steps, 0) <= (select coalesce(sum(steps), 0) from merge where merge.round_id = round.id)
  and not exists (select from frozen_ranking frozen where frozen.round_id = round.id)
order by round.id`;

/**
 * Makes the ranking of a closed round final as soon as every ballot of it is counted: same numbers of ballots and
 * participants as the record had at the close, and the same sum of revisions, which no missing change can leave
 * unmoved. Of the rules, those told last before the close must have arrived, and of merges every step. Until then it does nothing; it is asked again after every batch. Runs in the transaction of the count.
 */
@Injectable()
export class FreezeRankings {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly outcomes: RoundOutcomes,
    private readonly rankings: CountedRankings,
    private readonly snapshots: Snapshots,
  ) {}

  /** @param roundIds rounds that may have become complete */
  async execute(roundIds: readonly RoundId[]): Promise<void> {
    if (roundIds.length === 0) return;
    await this.transactions.run(async (manager) => {
      const complete: CompleteRound[] = await manager.query(completeRoundsSql, [roundIds]);
      for (const round of complete) await this.freeze(round);
    });
  }

  private async freeze(round: CompleteRound): Promise<void> {
    const { manager } = this.transactions;
    const { id, method, strata } = round;
    const rules = completed(round.rules);
    const ask = (sql: string, given: readonly unknown[]): Promise<unknown[]> =>
      manager.query(sql, [...given]);
    const counts = await readWholeCounts(ask, round);
    const said = isCompared(round)
      ? await readChangedComparisons(ask, { roundId: id, since: 0 })
      : { changed: [], ends: [] };
    const { ranking: counted, kept } = await this.rankings.of(
      { method, rules, strata },
      new Map(counts.map((count) => [count.ideaId, count])),
      round.closed_participants,
      said,
    );
    const outcome = await this.outcomes.of({ id, method, rules });
    const ranking = outcome === undefined ? counted : { ...counted, outcome };
    const hash = rankingHash(ranking);
    const compared = kept && { pairs: kept.pairs, ends: said.ends };
    const snapshot = await this.snapshotOf(round, { counts, compared }, ranking);
    const [frozen]: { frozen_at: Date }[] = await manager.query(
      `insert into frozen_ranking (round_id, challenge_id, canonical, hash, snapshot, snapshot_hash)
       values ($1, $2, $3, $4, $5, $6) returning frozen_at`,
      [id, round.challenge_id, canonicalRanking(ranking), hash, snapshot?.canonical, snapshot?.hash],
    );
    if (!frozen) throw new Error(`the ranking of round ${round.id} was not stored`);
    await this.outbox.add(rankingFrozen, round.id, 1, {
      challengeId: round.challenge_id,
      roundId: round.id,
      method: ranking.method,
      methodVersion: ranking.methodVersion,
      hash,
      ...(snapshot ? { snapshotHash: snapshot.hash } : {}),
      frozenAt: frozen.frozen_at.toISOString(),
    });
  }

  /** Of how many ideas the lists are must be a fact of the round: whenever else somebody asks for fewer, or more. */
  private async snapshotOf(
    round: CompleteRound,
    { counts, compared }: CountedRound,
    ranking: MethodRanking,
  ): Promise<CanonicalSnapshot | undefined> {
    const { id, challenge_id: challengeId, number, method, strata, top_count: topCount } = round;
    if (topCount === null) return undefined;
    const facts = {
      ...{ challengeId, roundId: id, number, method, rules: completed(round.rules), topCount },
      ...{ refresh: round.revisions, participants: round.closed_participants, strata, counts },
    };
    return this.snapshots.of(facts, compared, ranking);
  }
}
