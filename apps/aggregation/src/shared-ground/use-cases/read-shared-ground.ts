import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import { publishedValue } from '@zwerm/ranking/posterior-ranking';
import { rankStrata, type StratifiedLine } from '@zwerm/ranking/strata/stratified-ranking';
import type { RollStratum } from '../../rankings/domain/challenge-facts.js';
import { ResultsHidden } from '../../rankings/domain/rankings.errors.js';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { RankingSnapshot } from '../../rankings/read-model/ranking-snapshot.js';
import { visibleRanking, type RoundQuestion } from '../../rankings/read-model/visible-ranking.js';
import { heardIdeas } from '../domain/heard-ideas.js';
import { StratumCounts } from '../persistence/stratum-counts.js';

/** Part of the roll; `share` of those in any part, 0 to 1. */
interface PartOfRoll extends RollStratum {
  readonly share: number;
}

/** What one part makes of an idea: expected share that agrees, 0 to 1, and how many took a position. */
interface PartOfIdea {
  readonly share: number;
  readonly n: number;
}

interface SharedGroundIdea {
  readonly ideaId: IdeaId;
  readonly title: string;
  readonly rank: number;
  readonly tier: number;
  /** Geometric mean of the shares of all parts, with its 90 % interval; 0 to 1. */
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Share of agreement with every part weighed by its people on the roll, not by who voted. */
  readonly support: number;
  /** In the order of `strata`. */
  readonly byStratum: readonly PartOfIdea[];
  /** Place in `strata` of the part that agrees least. */
  readonly lowest: number;
}

export interface SharedGround {
  readonly roundId: string;
  readonly version: number;
  readonly state: 'live' | 'frozen';
  /** Largest first; none when the roll is not divided, or its round asks something else. */
  readonly strata: readonly PartOfRoll[];
  /** Best first. */
  readonly items: readonly SharedGroundIdea[];
  /** Ideas on which too few of some part took a position. */
  readonly tooFew: number;
}

type Listed = Pick<SharedGround, 'strata' | 'items' | 'tooFew'>;

/**
 * Which ideas every part of the organisation can live with: an idea that one part does not want stands low here, also
 * where the others outvote that part. A pure function of the current votes; read once per version of the ranking.
 *
 * @throws NotFound, ResultsHidden, ResultsSuppressed as the ranking; ResultsHidden too of a secret round that still runs
 */
@Injectable()
export class ReadSharedGround {
  private readonly known = new WeakMap<RankingSnapshot, Promise<Listed>>();

  constructor(
    private readonly boards: RankingBoards,
    private readonly counts: StratumCounts,
  ) {}

  async execute(question: RoundQuestion): Promise<SharedGround> {
    const { ranking, round } = await visibleRanking(this.boards, question);
    const { roundId, version, state } = ranking.head;
    // Vote after vote would tell what somebody of a part said.
    if (round.rules.secrecy === 'secret' && state === 'live') throw new ResultsHidden();
    const listed = this.known.get(ranking) ?? this.list(ranking, round.strata);
    this.known.set(ranking, listed);
    listed.catch(() => this.known.delete(ranking));
    return { roundId, version, state, ...(await listed) };
  }

  private async list(ranking: RankingSnapshot, strata: readonly RollStratum[]): Promise<Listed> {
    if (strata.length < 2 || ranking.head.method !== 'agree-disagree-pass')
      return { strata: [], items: [], tooFew: 0 };
    const people = strata.reduce((sum, stratum) => sum + stratum.people, 0);
    const shares = strata.map((stratum) => stratum.people / people);
    const judged = ranking.lines.slice(0, ranking.judged);
    const totals = new Map(judged.map(({ ideaId, n }) => [ideaId, n]));
    const heard = heardIdeas(await this.counts.of(ranking.head.roundId), totals, strata.length);
    const trialsOf = new Map(heard.map(({ ideaId, trials }) => [ideaId, trials]));
    const { lines } = rankStrata(heard, shares);
    return {
      strata: strata.map((stratum, index) => ({ ...stratum, share: publishedValue(shares[index] ?? 0) })),
      items: [...lines]
        .sort((a, b) => a.commonGround.rank - b.commonGround.rank)
        .map((line) => itemOf(line, ranking.titles.get(line.ideaId) ?? '', trialsOf.get(line.ideaId) ?? [])),
      tooFew: judged.length - heard.length,
    };
  }
}

function itemOf(
  { ideaId, commonGround, support, byStratum, lowest }: StratifiedLine,
  title: string,
  trials: readonly number[],
): SharedGroundIdea {
  const { rank, tier, share, low, high } = commonGround;
  return {
    ideaId,
    title,
    rank,
    tier,
    score: publishedValue(share),
    low: publishedValue(low),
    high: publishedValue(high),
    support: publishedValue(support.share),
    byStratum: byStratum.map((part, stratum) => ({ share: publishedValue(part), n: trials[stratum] ?? 0 })),
    lowest: lowest.stratum,
  };
}
