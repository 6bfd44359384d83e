import { Injectable } from '@nestjs/common';
import type { PairCount } from '@zwerm/ranking/choice/pair-wins';
import type { MethodRanking } from '@zwerm/ranking/method';
import { CountingThread } from '../thread/counting-thread.js';
import {
  rankCounts,
  rankingInput,
  weighedParts,
  type IdeaCounts,
  type RankedRound,
} from '@zwerm/ranking/round-counts';

/** By parts an idea costs some 60 microseconds: so many may hold up the event loop. */
const mostAtOnce = 200;
/** Strengths of so many pairs take a few milliseconds. */
const mostPairsAtOnce = 100;

/** Ranks what was counted, beside the event loop where that takes long; the same bytes either way. */
@Injectable()
export class CountedRankings {
  constructor(private readonly thread: CountingThread) {}

  /** @see rankCounts */
  async of(
    round: RankedRound,
    counts: ReadonlyMap<string, IdeaCounts>,
    participants: number,
    comparisons: readonly PairCount[],
  ): Promise<MethodRanking> {
    const isQuick =
      comparisons.length <= mostPairsAtOnce && (!weighedParts(round) || counts.size <= mostAtOnce);
    if (isQuick) return rankCounts(round, counts.values(), participants, comparisons);
    const input = rankingInput(round, counts.values(), participants, comparisons);
    return this.thread.run('rank', round.method, input);
  }
}
