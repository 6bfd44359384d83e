import { Injectable } from '@nestjs/common';
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

/** Ranks what was counted, beside the event loop where that takes long; the same bytes either way. */
@Injectable()
export class CountedRankings {
  constructor(private readonly thread: CountingThread) {}

  /** @see rankCounts */
  async of(
    round: RankedRound,
    counts: ReadonlyMap<string, IdeaCounts>,
    participants: number,
  ): Promise<MethodRanking> {
    if (!weighedParts(round) || counts.size <= mostAtOnce)
      return rankCounts(round, counts.values(), participants);
    return this.thread.run('rank', round.method, rankingInput(round, counts.values(), participants));
  }
}
