import type { IdeaId } from '@zwerm/domain/id';
import type { StratumCounts } from '@zwerm/ranking/logit-normal-posterior';
import { isOutOfParticipants } from '@zwerm/ranking/marks';
import type { MethodRanking } from '@zwerm/ranking/method';
import { rankByPosterior, type PosteriorRanking, type RankedIdea } from '@zwerm/ranking/posterior-ranking';
import { partedIdea, rankByParts } from '@zwerm/ranking/strata/parts-ranking';

/** Lines as they are shown, best first. */
export interface ListedIdeas {
  readonly lines: readonly RankedIdea[];
  /** How many lines, from the top, somebody has judged. */
  readonly judged: number;
}

/** The ideas on the table: a set of ids, or a map that has them as keys. */
export type ListedIds = Pick<ReadonlySet<IdeaId>, 'has' | 'size' | 'keys'>;

/**
 * The lines people see: ideas that are on the table, best first.
 *
 * Withdrawn ideas and ideas that were never submitted are left out. Their ballots stay in the record and in the
 * ranking the list is made from (and in its hash); the ranks and tiers shown count listed ideas only, so that no
 * number is missing.
 *
 * Ideas nobody has judged yet come last, in one rank and tier of their own, with the prior as their score: they
 * are not known to be worse, but no top list should hold an idea that nobody looked at.
 *
 * @param participants people with at least one current ballot
 * @param unjudgedByPart what an idea without a vote counts by part, where the ranking weighs parts
 */
export function listedIdeas(
  ranking: MethodRanking,
  listed: ListedIds,
  participants: number,
  unjudgedByPart?: StratumCounts,
): ListedIdeas {
  const kept = ranking.ideas.filter(({ ideaId }) => listed.has(ideaId));
  const lines = kept.length === ranking.ideas.length ? kept : renumbered(kept);
  if (lines.length === listed.size) return { lines, judged: lines.length };
  const judged = new Set(lines.map(({ ideaId }) => ideaId));
  const unjudged = [...listed.keys()].filter((ideaId) => !judged.has(ideaId));
  const rank = lines.length + 1;
  const tier = (lines.at(-1)?.tier ?? 0) + 1;
  const others = priorLines(ranking, unjudged, participants, unjudgedByPart).map((line) => ({
    ...line,
    rank,
    tier,
  }));
  return { lines: [...lines, ...others], judged: lines.length };
}

/** Ranks (1, 2, 2, 4) and tiers (1, 1, 2) of the lines that are left, in their order. */
function renumbered(lines: readonly RankedIdea[]): RankedIdea[] {
  let rank = 0;
  let tier = 0;
  let above: RankedIdea | undefined;
  return lines.map((line, index) => {
    if (line.rank !== above?.rank) rank = index + 1;
    if (line.tier !== above?.tier) tier += 1;
    above = line;
    return line.rank === rank && line.tier === tier ? line : { ...line, rank, tier };
  });
}

/** In the order of their lots, which follows neither age nor author. */
function priorLines(
  { method, parameters, parts }: MethodRanking,
  ideaIds: readonly IdeaId[],
  participants: number,
  byPart: StratumCounts | undefined,
): PosteriorRanking['ideas'] {
  const n = isOutOfParticipants(method) ? participants : 0;
  const { spread } = parameters;
  // Nobody compared it either: it may be as strong as any.
  const unknown = spread === undefined ? {} : { strength: 0, strengthVariance: spread };
  const lines = ideaIds.map((ideaId) => ({ ideaId, agree: 0, disagree: 0, pass: 0, n, ...unknown }));
  return parts
    ? rankByParts(
        lines.map((line) => partedIdea(line, parts.length, byPart)),
        parts,
        parameters,
      ).ideas
    : rankByPosterior(lines, parameters).ideas;
}
