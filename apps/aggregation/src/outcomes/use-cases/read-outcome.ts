import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { isDecidedTogether, type Outcome } from '@zwerm/ranking/outcome/outcome';
import { areResultsHidden, maySee, type RoundFacts } from '../../rankings/domain/challenge-facts.js';
import { ResultsHidden, ResultsSuppressed } from '../../rankings/domain/rankings.errors.js';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { RankingHead, RankingSnapshot } from '../../rankings/read-model/ranking-snapshot.js';
import { viewerOf } from '../../rankings/viewer-of.js';
import { RoundOutcomes } from '../round-outcomes.js';

export interface OutcomeQuestion {
  readonly challengeId: ChallengeId;
  readonly reader: Principal;
  /** Number of the round; the newest when left out. */
  readonly round?: number | undefined;
}

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

  async execute({ challengeId, reader, round: number }: OutcomeQuestion): Promise<ReadableOutcome> {
    const view = await this.boards.viewOf({ challengeId, number });
    if (!view || !maySee(viewerOf(reader), view.challenge)) throw new NotFound('Challenge');
    const { round, ranking } = view;
    if (!round || !isDecidedTogether(round.method)) throw new NotFound('Outcome');
    if (areResultsHidden(round)) throw new ResultsHidden();
    if (!ranking) throw new ResultsSuppressed();
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
