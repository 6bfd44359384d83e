import { Injectable } from '@nestjs/common';
import { canonicalHash } from '@zwerm/ranking/canonical-result';
import { publishedValue } from '@zwerm/ranking/posterior-ranking';
import { placed, sharedGroundOf, type SharedGroundLine } from '@zwerm/ranking/strata/shared-ground';
import { ResultsHidden } from '../../rankings/domain/rankings.errors.js';
import type { PartOfRoll } from '../../rankings/domain/parts-of-roll.js';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { RankingSnapshot, RankedParts } from '../../rankings/read-model/ranking-snapshot.js';
import { visibleRanking, type RoundQuestion } from '../../rankings/read-model/visible-ranking.js';

interface SharedGroundIdea extends SharedGroundLine {
  readonly title: string;
}

export interface SharedGround {
  readonly roundId: string;
  readonly version: number;
  readonly state: 'live' | 'frozen';
  /** SHA-256 of the canonical list of a frozen round, without titles; null while votes come in. */
  readonly hash: string | null;
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
 * where the others outvote that part. Taken from the posterior of the ranking itself, which for each idea says both.
 *
 * @throws NotFound, ResultsHidden, ResultsSuppressed as the ranking; ResultsHidden too of a secret round that still runs
 */
@Injectable()
export class ReadSharedGround {
  private readonly known = new WeakMap<RankingSnapshot, Listed>();

  constructor(private readonly boards: RankingBoards) {}

  async execute(question: RoundQuestion): Promise<SharedGround> {
    const { ranking, round } = await visibleRanking(this.boards, question);
    const { roundId, version, state } = ranking.head;
    // Vote after vote would tell what somebody of a part said.
    if (round.rules.secrecy === 'secret' && state === 'live') throw new ResultsHidden();
    const listed = this.known.get(ranking) ?? list(ranking);
    this.known.set(ranking, listed);
    return {
      roundId,
      version,
      state,
      hash: state === 'frozen' ? hashOf(roundId, ranking, listed) : null,
      ...listed,
    };
  }
}

/** Of the list as it was kept, whatever became of its ideas. */
function hashOf(roundId: string, { kept }: RankingSnapshot, { strata, items, tooFew }: Listed): string {
  const lines = kept?.commonGround ?? { items: items.map(({ title: _, ...line }) => line), tooFew };
  return canonicalHash({ roundId, strata, ...lines });
}

function list(ranking: RankingSnapshot): Listed {
  const { parts, kept, titles } = ranking;
  if (!parts) return { strata: [], items: [], tooFew: 0 };
  const lines = kept?.commonGround
    ? placed(kept.commonGround.items.filter(({ ideaId }) => titles.has(ideaId)))
    : computed(ranking, parts);
  return {
    strata: parts.strata.map((stratum) => ({ ...stratum, share: publishedValue(stratum.share) })),
    items: lines.map((line) => ({ ...line, title: titles.get(line.ideaId) ?? '' })),
    tooFew: ranking.judged - lines.length,
  };
}

const computed = (
  { lines, judged, prior }: RankingSnapshot,
  { strata, areWeighed, countsOf }: RankedParts,
): SharedGroundLine[] =>
  sharedGroundOf({
    lines: lines.slice(0, judged),
    prior,
    people: strata.map(({ people }) => people),
    areWeighed,
    byPartOf: (ideaId) => countsOf.get(ideaId)?.byPart,
  });
