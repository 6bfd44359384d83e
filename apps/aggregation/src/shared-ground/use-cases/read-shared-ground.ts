import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import { canonicalHash } from '@zwerm/ranking/canonical-result';
import { sigmoid } from '@zwerm/ranking/logistic';
import { logitNormalPosterior, type PriorParameters } from '@zwerm/ranking/logit-normal-posterior';
import { publishedValue, type ListedShare } from '@zwerm/ranking/posterior-ranking';
import { rankByParts, weighedCounts, type PartedIdea } from '@zwerm/ranking/strata/parts-ranking';
import { ResultsHidden } from '../../rankings/domain/rankings.errors.js';
import type { PartOfRoll } from '../../rankings/domain/weighed-parts.js';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { RankingSnapshot, RankedParts } from '../../rankings/read-model/ranking-snapshot.js';
import { visibleRanking, type RoundQuestion } from '../../rankings/read-model/visible-ranking.js';
import { isHeard } from '../domain/heard-ideas.js';

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
    return { roundId, version, state, hash: state === 'frozen' ? hashOf(roundId, listed) : null, ...listed };
  }
}

/** Titles can change after the close, and do not change the list. */
const hashOf = (roundId: string, { items, ...list }: Listed): string =>
  canonicalHash({ roundId, ...list, items: items.map(({ title: _, ...numbers }) => numbers) });

/** An idea of which something may be said by part, with its standing as common ground. */
interface HeardIdea {
  readonly idea: PartedIdea;
  readonly support: number;
  readonly commonGround: ListedShare;
}

function list(ranking: RankingSnapshot): Listed {
  const { parts } = ranking;
  if (!parts) return { strata: [], items: [], tooFew: 0 };
  const { heard, prior } = heardIdeas(ranking, parts);
  const shares = parts.strata.map(({ share }) => share);
  const best = heard.sort((a, b) => a.commonGround.rank - b.commonGround.rank);
  const places = best.map(({ commonGround: { rank, tier } }) => ({ rank, tier }));
  const firstOf = new Map(places.map(({ rank }, index) => [rank, index + 1] as const).reverse());
  const tiers = [...new Set(places.map(({ tier }) => tier))];
  return {
    strata: parts.strata.map((stratum) => ({ ...stratum, share: publishedValue(stratum.share) })),
    items: best.map(({ idea, support, commonGround: { rank, tier, score, low, high } }) => ({
      ideaId: idea.ideaId,
      title: ranking.titles.get(idea.ideaId) ?? '',
      // Of the ideas on this list: no number is missing.
      rank: firstOf.get(rank) ?? 1,
      tier: tiers.indexOf(tier) + 1,
      score,
      low,
      high,
      support,
      ...partsOf(idea, prior, shares),
    })),
    tooFew: ranking.judged - heard.length,
  };
}

/** With their standing in the ranking; where that weighs no parts, among themselves. */
function heardIdeas(
  { lines, judged, prior }: RankingSnapshot,
  { strata, areWeighed, countsOf }: RankedParts,
): { heard: HeardIdea[]; prior: PriorParameters } {
  const ideas = lines
    .slice(0, judged)
    .flatMap((line): (PartedIdea & Pick<typeof line, 'score' | 'commonGround'>)[] => {
      const byPart = countsOf.get(line.ideaId)?.byPart;
      return byPart && isHeard({ n: line.n, byPart }) ? [{ ...line, byPart }] : [];
    });
  if (areWeighed)
    return {
      prior,
      heard: ideas.flatMap(({ commonGround, ...idea }) =>
        commonGround ? [{ idea, support: idea.score, commonGround }] : [],
      ),
    };
  const ideaOf = new Map(ideas.map((idea) => [idea.ideaId, idea]));
  const among = rankByParts(
    ideas,
    strata.map(({ people }) => people),
  );
  const heard = among.ideas.flatMap(({ ideaId, score, commonGround }) => {
    const idea = ideaOf.get(ideaId);
    return idea && commonGround ? [{ idea, support: score, commonGround }] : [];
  });
  return { heard, prior: among.parameters };
}

function partsOf(
  idea: PartedIdea,
  prior: PriorParameters,
  shares: readonly number[],
): Pick<SharedGroundIdea, 'byStratum' | 'lowest'> {
  const { logits } = logitNormalPosterior(weighedCounts(idea, shares), prior);
  const byStratum = logits.map((logit, stratum) => ({
    share: publishedValue(sigmoid(logit)),
    n: idea.byPart.trials[stratum] ?? 0,
  }));
  return { byStratum, lowest: logits.indexOf(Math.min(...logits)) };
}
