import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { logit } from '@zwerm/ranking/logistic';
import { isOutOfParticipants } from '@zwerm/ranking/marks';
import { publishedValue, type RankedIdea } from '@zwerm/ranking/posterior-ranking';
import { explainSupport, smallestChange } from '@zwerm/ranking/strata/explanation';
import { RankingBoards } from '../../rankings/read-model/ranking-boards.js';
import type { RankingSnapshot } from '../../rankings/read-model/ranking-snapshot.js';
import { visibleRanking, type RoundQuestion } from '../../rankings/read-model/visible-ranking.js';
import { termsOf, type ExplanationTerm } from '../domain/explanation-terms.js';
import { weighedIdea, type ExplainedPart, type WeighedIdea } from '../weighed-idea.js';

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
  /** Of which of `parts` these people are; null: of everybody. */
  readonly part: number | null;
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
  readonly terms: readonly ExplanationTerm[];
  /** Parts of the roll that `terms` tell apart; none where it is not divided, or too few of its parts judged the idea. */
  readonly parts: readonly ExplainedPart[];
  /** The roll is divided, but too few people of its parts judged this idea to tell them apart. */
  readonly hidesParts: boolean;
  readonly agree: number;
  readonly n: number;
  /** To the place above; null at the top, or when no number of people would do. */
  readonly up: OnePlace | null;
  readonly down: OnePlace | null;
}

/**
 * Why an idea stands where it does: what every idea starts with, what its own judgements add to or take from that, by
 * part of the roll where parts are weighed, in terms that add up to its score, and the smallest change that moves it one place.
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
    const weighed = weighedIdea(ranking, line);
    const { counts, shares, groups, parts } = weighed;
    const explanation = explainSupport(counts, ranking.prior, shares, groups);
    const { rank, tier, agree, n } = line;
    const above = ranking.lines.slice(0, place).findLast((other) => other.rank < rank);
    const below = ranking.lines.slice(place + 1, ranking.judged).find((other) => other.rank > rank);
    return {
      challengeId: challenge.id,
      roundId: ranking.head.roundId,
      version: ranking.head.version,
      ideaId,
      rank,
      tier,
      start: publishedValue(explanation.start),
      score: publishedValue(explanation.score),
      terms: termsOf(explanation, parts.length),
      parts,
      hidesParts: shares.length > 1 && parts.length === 0,
      agree,
      n,
      up: onePlace(ranking, weighed, above, 'agree'),
      down: place < ranking.judged ? onePlace(ranking, weighed, below, 'disagree') : null,
    };
  }
}

function onePlace(
  ranking: RankingSnapshot,
  { counts, shares, groups, parts }: WeighedIdea,
  neighbour: RankedIdea | undefined,
  judgement: 'agree' | 'disagree',
): OnePlace | null {
  if (!neighbour) return null;
  const { prior, titles, head } = ranking;
  const movers = isOutOfParticipants(head.method) ? 'same-people' : 'more-people';
  const goal = logit(Math.min(1 - smallestShare, Math.max(smallestShare, neighbour.score)));
  const change = smallestChange(counts, prior, shares, goal, judgement, movers);
  if (!change) return null;
  const neighbourId = neighbour.ideaId;
  const part = parts.length === 0 ? null : groups.findIndex((group) => group.includes(change.stratum));
  const title = titles.get(neighbourId) ?? '';
  return { neighbourId, title, judgements: change.judgements, movers, part };
}
