import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { isDecidedTogether, type Outcome } from '@zwerm/ranking/outcome/outcome';
import type { RoundFacts } from '../../rankings/domain/challenge-facts.js';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { RankingHead, RankingSnapshot } from '../../rankings/read-model/ranking-snapshot.js';
import { visibleRanking, type RoundQuestion } from '../../rankings/read-model/visible-ranking.js';
import { RoundOutcomes } from '../round-outcomes.js';

export interface ReadableOutcome {
  readonly head: RankingHead;
  /** Null: the round is too large for the rule of its method. */
  readonly outcome: Outcome | null;
  /** Of the ideas on the ballot; one that was withdrawn since is missing. */
  readonly titles: ReadonlyMap<string, string>;
}

/**
 * What the ballots of a round decide together by the rule of its method: of the frozen ranking once it closed, else of
 * the votes held now, worked out once for each state of the ranking that somebody asks for.
 *
 * @throws NotFound when the challenge is not visible, has no round or one whose ideas are each judged by themselves;
 * ResultsHidden, ResultsSuppressed as the ranking
 */
@Injectable()
export class ReadOutcome {
  private readonly live = new WeakMap<RankingSnapshot, Promise<Outcome | null | undefined>>();

  constructor(
    private readonly boards: RankingBoards,
    private readonly outcomes: RoundOutcomes,
  ) {}

  async execute(question: RoundQuestion): Promise<ReadableOutcome> {
    const { round, ranking } = await visibleRanking(this.boards, question);
    if (!isDecidedTogether(round.method)) throw new NotFound('Outcome');
    const outcome = ranking.outcome ?? (await this.liveOutcome(ranking, round));
    return { head: ranking.head, outcome, titles: ranking.titles };
  }

  private async liveOutcome(ranking: RankingSnapshot, round: RoundFacts): Promise<Outcome | null> {
    if (ranking.outcome === null) return null;
    const known = this.live.get(ranking) ?? this.outcomes.of(round);
    this.live.set(ranking, known);
    // Not remembered: the next reader tries again.
    known.catch(() => this.live.delete(ranking));
    return (await known) ?? null;
  }
}
