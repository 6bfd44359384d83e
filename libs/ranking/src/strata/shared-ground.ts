import { sigmoid } from '../logistic.js';
import { logitNormalPosterior, type PriorParameters, type StratumCounts } from '../logit-normal-posterior.js';
import { publishedValue, type ListedShare, type RankedIdea } from '../posterior-ranking.js';
import { isHeard } from './heard-ideas.js';
import { rankByParts, sharesOf, weighedCounts, type PartedIdea } from './parts-ranking.js';

/** What one part makes of an idea: expected share that agrees, 0 to 1, and how many took a position. */
export interface PartOfIdea {
  readonly share: number;
  readonly n: number;
}

export interface SharedGroundLine {
  readonly ideaId: string;
  readonly rank: number;
  readonly tier: number;
  /** Geometric mean of the shares of all parts, with its 90 % interval; 0 to 1. */
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Share of agreement with every part weighed by its people on the roll, not by who voted. */
  readonly support: number;
  /** In the order of the parts. */
  readonly byStratum: readonly PartOfIdea[];
  /** Place of the part that agrees least. */
  readonly lowest: number;
}

/** A ranking of a round over a divided roll: its judged lines, best first, and what it was made from. */
export interface PartedRanking {
  readonly lines: readonly RankedIdea[];
  readonly prior: PriorParameters;
  /** People of each part. */
  readonly people: readonly number[];
  /** Whether the ranking weighs parts by their people. */
  readonly areWeighed: boolean;
  readonly byPartOf: (ideaId: string) => StratumCounts | undefined;
}

/** An idea of which something may be said by part, with its standing as common ground. */
interface HeardIdea {
  readonly idea: PartedIdea;
  readonly support: number;
  readonly commonGround: ListedShare;
}

/**
 * Which ideas every part can live with, best first, taken from the posterior of the ranking itself. Ideas on which too
 * few people of some part took a position are left out: nothing may be said of them by part.
 */
export function sharedGroundOf(ranking: PartedRanking): SharedGroundLine[] {
  const shares = sharesOf(ranking.people);
  const { heard, prior } = heardIdeas(ranking);
  const best = heard.sort((a, b) => a.commonGround.rank - b.commonGround.rank);
  return placed(
    best.map(({ idea, support, commonGround: { rank, tier, score, low, high } }) => ({
      ideaId: idea.ideaId,
      rank,
      tier,
      score,
      low,
      high,
      support,
      ...partsOf(idea, prior, shares),
    })),
  );
}

/** Lines of a longer list with places of their own, so that no number is missing: 1, 2, 2, 4 and 1, 1, 2. */
export function placed<Line extends Pick<SharedGroundLine, 'rank' | 'tier'>>(lines: readonly Line[]): Line[] {
  const firstOf = new Map(lines.map(({ rank }, index) => [rank, index + 1] as const).reverse());
  const tiers = [...new Set(lines.map(({ tier }) => tier))];
  return lines.map((line) => ({
    ...line,
    rank: firstOf.get(line.rank) ?? 1,
    tier: tiers.indexOf(line.tier) + 1,
  }));
}

/** With their standing in the ranking; where that weighs no parts, among themselves. */
function heardIdeas({ lines, prior, people, areWeighed, byPartOf }: PartedRanking): {
  heard: HeardIdea[];
  prior: PriorParameters;
} {
  const ideas = lines.flatMap((line): (PartedIdea & Pick<typeof line, 'score' | 'commonGround'>)[] => {
    const byPart = byPartOf(line.ideaId);
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
  const among = rankByParts(ideas, people);
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
): Pick<SharedGroundLine, 'byStratum' | 'lowest'> {
  const { logits } = logitNormalPosterior(weighedCounts(idea, shares), prior);
  const byStratum = logits.map((logit, stratum) => ({
    share: publishedValue(sigmoid(logit)),
    n: idea.byPart.trials[stratum] ?? 0,
  }));
  return { byStratum, lowest: logits.indexOf(Math.min(...logits)) };
}
