import { Injectable } from '@nestjs/common';
import { logit } from '@zwerm/ranking/logistic';
import { lotOf } from '@zwerm/ranking/lot';
import type { RankedIdea } from '@zwerm/ranking/posterior-ranking';
import { stopReason, type StopReason } from '@zwerm/ranking/settled/stop-rule';
import type { MembershipStatus, TopMembership } from '@zwerm/ranking/top-membership';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { RankingSnapshot } from '../../rankings/read-model/ranking-snapshot.js';
import { TopSettledness } from '../../rankings/read-model/top-settledness.js';
import { CountingThread } from '../../thread/counting-thread.js';
import { HeldStatuses } from '../held-statuses.js';
import { visibleRanking, type RoundQuestion } from '../../rankings/read-model/visible-ranking.js';

/** Ideas that are nowhere near the top say nothing about how much more there is to ask. */
const mostContenders = 120;
/** The list is settled when so much of it is expected to be right. */
const expectedEnough = 0.9;
const intervalZ = 1.645;
const smallestShare = 1e-9;

export interface Settledness {
  readonly roundId: string;
  readonly version: number;
  readonly topCount: number;
  /** Expected share of the first K that truly belong there, 0 to 1. */
  readonly expectedRight: number;
  /** Why judging may stop; null: go on. */
  readonly reason: StopReason | null;
  /** About how many more judgements until the list is expected to be nine tenths right; null: not in sight. */
  readonly judgementsNeeded: number | null;
  /** The first K lines and those that may still belong among them, in the order of the list. */
  readonly items: readonly {
    readonly ideaId: string;
    readonly status: MembershipStatus;
    readonly pin: number;
  }[];
}

/**
 * Says how settled the top of a ranking is, idea by idea, and how much asking it still takes. While votes come in, an
 * idea is `in` or `out` only when three versions of the ranking that somebody looked at say so.
 *
 * @throws NotFound, ResultsHidden, ResultsSuppressed
 */
@Injectable()
export class ReadSettledness {
  private readonly needed = new WeakMap<RankingSnapshot, Promise<number | null>>();

  constructor(
    private readonly boards: RankingBoards,
    private readonly settledness: TopSettledness,
    private readonly held: HeldStatuses,
    private readonly thread: CountingThread,
  ) {}

  async execute(question: RoundQuestion): Promise<Settledness> {
    const { ranking, challenge } = await visibleRanking(this.boards, question);
    const { topCount } = challenge;
    const { members, expectedRight } = await this.settledness.of(ranking, topCount);
    const judged = ranking.lines.slice(0, ranking.judged);
    const contending = contendersOf(judged, members, topCount);
    const { head } = ranking;
    const found = new Map(contending.map(({ line, status }) => [line.ideaId, status]));
    const statuses = head.state === 'frozen' ? found : this.held.hold(head.roundId, head.version, found);
    const ideas = contending.map(({ line, pin }) => ({
      ...estimateOf(line),
      share: line.score,
      pin,
      status: statuses.get(line.ideaId) ?? ('open' as const),
    }));
    const reason = stopReason(ideas, topCount, Number.POSITIVE_INFINITY);
    return {
      roundId: head.roundId,
      version: head.version,
      topCount,
      expectedRight,
      reason,
      judgementsNeeded: await this.judgementsNeeded(ranking, ideas, topCount),
      items: contending.map(({ line, pin }, index) => ({
        ideaId: line.ideaId,
        status: ideas[index]?.status ?? 'open',
        pin,
      })),
    };
  }

  private judgementsNeeded(
    ranking: RankingSnapshot,
    ideas: readonly { logit: number; sd: number }[],
    topCount: number,
  ): Promise<number | null> {
    if (ranking.head.state === 'frozen') return Promise.resolve(0);
    const seed = lotOf(`${ranking.head.roundId}/${ranking.head.version}`);
    const estimates = ideas.map(({ logit: mean, sd }) => ({ logit: mean, sd }));
    const known =
      this.needed.get(ranking) ??
      this.thread.run('judgementsNeeded', estimates, topCount, expectedEnough, seed);
    this.needed.set(ranking, known);
    known.catch(() => this.needed.delete(ranking));
    return known;
  }
}

interface Contender extends TopMembership {
  readonly line: RankedIdea;
}

function contendersOf(
  lines: readonly RankedIdea[],
  members: readonly TopMembership[],
  topCount: number,
): Contender[] {
  return lines
    .map((line, index) => ({ line, ...(members[index] ?? { pin: 0, status: 'open' as const }) }))
    .filter(({ pin }, index) => index < topCount || pin > 0)
    .slice(0, Math.max(topCount, mostContenders));
}

function estimateOf({ score, low, high }: RankedIdea): { logit: number; sd: number } {
  const at = (share: number): number => logit(Math.min(1 - smallestShare, Math.max(smallestShare, share)));
  return { logit: at(score), sd: (at(high) - at(low)) / (2 * intervalZ) };
}
