import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { logit } from '@zwerm/ranking/logistic';
import { isOutOfParticipants } from '@zwerm/ranking/marks';
import type { StratumCounts } from '@zwerm/ranking/logit-normal-posterior';
import type { MethodId } from '@zwerm/ranking/method';
import { publishedValue, type RankedIdea } from '@zwerm/ranking/posterior-ranking';
import { weighedCounts } from '@zwerm/ranking/strata/parts-ranking';
import { explainSupport, smallestChange } from '@zwerm/ranking/strata/explanation';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { RankingSnapshot } from '../../rankings/read-model/ranking-snapshot.js';
import { visibleRanking, type RoundQuestion } from '../../rankings/read-model/visible-ranking.js';

/** Where parts of the roll are not weighed, everybody is one crowd. */
const wholeOrganisation = [1];
const smallestShare = 1e-9;

export interface ExplanationQuestion extends RoundQuestion {
  readonly ideaId: IdeaId;
}

/** What would carry an idea past its neighbour: so many people more, or so many of the same who say otherwise. */
export interface OnePlace {
  readonly neighbourId: IdeaId;
  readonly title: string;
  readonly judgements: number;
  readonly movers: 'more-people' | 'same-people';
}

export interface IdeaExplanation {
  readonly challengeId: string;
  readonly roundId: string;
  readonly version: number;
  readonly ideaId: IdeaId;
  readonly rank: number;
  readonly tier: number;
  /** Where every idea starts, 0 to 1: what ideas of this round get on average. */
  readonly start: number;
  /** start plus the points of all terms, 0 to 1. */
  readonly score: number;
  readonly terms: readonly { readonly kind: 'judgements'; readonly points: number }[];
  readonly agree: number;
  readonly n: number;
  /** To the place above; null at the top, or when no number of people would do. */
  readonly up: OnePlace | null;
  readonly down: OnePlace | null;
}

/**
 * Why an idea stands where it does: what every idea starts with, what its own judgements add to or take from that, in
 * terms that add up to its score, and the smallest change that moves it one place.
 *
 * @throws NotFound when the idea is not on the list; NotFound, ResultsHidden, ResultsSuppressed as the ranking
 */
@Injectable()
export class ReadExplanation {
  constructor(private readonly boards: RankingBoards) {}

  async execute({ ideaId, ...question }: ExplanationQuestion): Promise<IdeaExplanation> {
    const { ranking, challenge } = await visibleRanking(this.boards, question);
    const place = ranking.lines.findIndex((line) => line.ideaId === ideaId);
    const line = ranking.lines[place];
    if (!line) throw new NotFound('Idea');
    const { counts, shares } = weighed(ranking, line);
    const { start, score } = explainSupport(counts, ranking.prior, shares);
    const { rank, tier, agree, n } = line;
    const [from, to] = [publishedValue(start), publishedValue(score)];
    const above = ranking.lines.slice(0, place).findLast((other) => other.rank < rank);
    const below = ranking.lines.slice(place + 1, ranking.judged).find((other) => other.rank > rank);
    return {
      challengeId: challenge.id,
      roundId: ranking.head.roundId,
      version: ranking.head.version,
      ideaId,
      rank,
      tier,
      start: from,
      score: to,
      terms: [{ kind: 'judgements', points: publishedValue(to - from) }],
      agree,
      n,
      up: onePlace(ranking, line, above, 'agree'),
      down: place < ranking.judged ? onePlace(ranking, line, below, 'disagree') : null,
    };
  }
}

/** What the ranking judged an idea by: one crowd, or each part of the roll for its share of the people. */
function weighed(
  { parts }: RankingSnapshot,
  line: RankedIdea,
): { counts: StratumCounts; shares: readonly number[] } {
  if (!parts?.areWeighed)
    return { counts: { agrees: [line.agree], trials: [line.n] }, shares: wholeOrganisation };
  const shares = parts.strata.map(({ share }) => share);
  const none = shares.map(() => 0);
  const byPart = parts.countsOf.get(line.ideaId)?.byPart ?? { agrees: none, trials: none };
  return { counts: weighedCounts({ ...line, byPart }, shares), shares };
}

function onePlace(
  ranking: RankingSnapshot,
  line: RankedIdea,
  neighbour: RankedIdea | undefined,
  judgement: 'agree' | 'disagree',
): OnePlace | null {
  if (!neighbour) return null;
  const { prior, titles, head } = ranking;
  const { counts, shares } = weighed(ranking, line);
  const movers = countsEverybody(head.method) ? 'same-people' : 'more-people';
  const goal = logit(Math.min(1 - smallestShare, Math.max(smallestShare, neighbour.score)));
  const change = smallestChange(counts, prior, shares, goal, judgement, movers);
  if (!change) return null;
  const neighbourId = neighbour.ideaId;
  return { neighbourId, title: titles.get(neighbourId) ?? '', judgements: change.judgements, movers };
}

const countsEverybody = (method: MethodId): boolean =>
  method === 'support' || (method !== 'agree-disagree-pass' && isOutOfParticipants(method));
