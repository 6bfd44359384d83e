import { Injectable } from '@nestjs/common';
import { rankCompared, type ChangedComparisons, type ComparedRanking } from '@zwerm/ranking/compared-round';
import { columnsOfCounts, rankingOfColumns } from '@zwerm/ranking/ranking-columns';
import { weighedParts, type IdeaCounts, type RankedRound } from '@zwerm/ranking/round-counts';
import { CountingThread } from '../thread/counting-thread.js';

/** By parts an idea costs some 60 microseconds: so many may hold up the event loop. */
const mostAtOnce = 200;
/** Strengths of so many pairs take a few milliseconds. */
const mostPairsAtOnce = 100;
/** The text of so many that changed, each of an idea of its own. */
const mostTextAtOnce = 78 * mostPairsAtOnce;

/** Ranks what was counted, beside the event loop where that takes long; the same bytes either way. */
@Injectable()
export class CountedRankings {
  constructor(private readonly thread: CountingThread) {}

  /** @see rankCompared */
  async of(
    round: RankedRound,
    counts: ReadonlyMap<string, IdeaCounts>,
    participants: number,
    said: ChangedComparisons,
  ): Promise<ComparedRanking> {
    const isQuick = areFew(said) && (!weighedParts(round) || counts.size <= mostAtOnce);
    if (isQuick) return rankCompared(round, counts.values(), participants, said);
    const columns = columnsOfCounts(round, counts.values());
    const { method, rules, strata } = round;
    const answer = await this.thread.run(
      'rankColumns',
      { method, rules, strata },
      columns,
      participants,
      said,
    );
    return { ranking: rankingOfColumns(answer.ranking, columns.ids), kept: answer.kept };
  }
}

function areFew({ kept, changed }: ChangedComparisons): boolean {
  const text = changed.reduce((sum, { length }) => sum + length, 0);
  return (kept?.pairs.first.length ?? 0) <= mostPairsAtOnce && text <= mostTextAtOnce;
}
