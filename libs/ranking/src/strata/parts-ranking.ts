import type { JudgedIdea, PriorParameters, StratumCounts } from '../logit-normal-posterior.js';
import {
  publishedPrior,
  publishedValue,
  strengthOf,
  type CountedIdea,
  type PosteriorRanking,
  type RankedIdea,
} from '../posterior-ranking.js';
import { wilsonInterval } from '../wilson.js';
import { listStrata, type ListedColumns } from './stratified-ranking.js';

/**
 * One idea as it is counted where the roll is divided. `byPart` are the judgements of those who belong to a part, and may
 * be weighted; `agree` and `n` are those of everybody.
 */
export interface PartedIdea extends CountedIdea {
  readonly byPart: StratumCounts;
}

/** An idea as it is counted, with the judgements of it by part; none are known when left out. */
export function partedIdea(idea: CountedIdea, parts: number, byPart?: StratumCounts): PartedIdea {
  const none = new Array<number>(parts).fill(0);
  return { ...idea, byPart: byPart ?? { agrees: none, trials: none } };
}

/** Shares of the roll, which sum to 1, of parts of so many people. */
export function sharesOf(people: readonly number[]): number[] {
  const all = people.reduce((sum, count) => sum + count, 0);
  return people.map((count) => count / all);
}

/**
 * What an idea is judged by: its counts by part, with those of people who belong to no part shared out over all parts
 * by their size, as if each of them were somebody of the roll drawn by lot.
 */
export function weighedCounts(idea: PartedIdea, shares: readonly number[]): JudgedIdea {
  const { byPart, agree, n } = idea;
  const rest = (all: number, counted: readonly number[]): number =>
    Math.max(0, all - counted.reduce((sum, count) => sum + count, 0));
  const [others, othersAgree] = [rest(n, byPart.trials), rest(agree, byPart.agrees)];
  const counts =
    others === 0
      ? byPart
      : {
          agrees: byPart.agrees.map((count, g) => count + othersAgree * (shares[g] ?? 0)),
          trials: byPart.trials.map((count, g) => count + others * (shares[g] ?? 0)),
        };
  return { ...counts, ...strengthOf(idea) };
}

/**
 * Ranks ideas by support with every part weighed by its people on the roll, whoever of them voted, and says of each
 * what standing it has as common ground: one posterior for both lists. A pure function of the counts.
 *
 * @param people of each part
 * @param frozen use this prior instead of learning it from the counts
 * @throws RangeError when counts are no counts, or an idea occurs twice
 */
export function rankByParts(
  ideas: readonly PartedIdea[],
  people: readonly number[],
  frozen?: PriorParameters,
): PosteriorRanking {
  const shares = sharesOf(people);
  const { prior, order, profileOf, support, commonGround } = listStrata(
    ideas.map((idea) => ({ ideaId: idea.ideaId, ...weighedCounts(idea, shares) })),
    shares,
    frozen,
  );
  const [bySupport, byCommonGround] = [publishedColumns(support), publishedColumns(commonGround)];
  return {
    parameters: publishedPrior(prior),
    ideas: order.map((index) => {
      const idea = ideas[index];
      if (!idea) throw new RangeError(`idea ${index} was not asked about`);
      return publishedLine(idea, profileOf[index] ?? 0, bySupport, byCommonGround);
    }),
  };
}

function publishedLine(
  idea: PartedIdea,
  row: number,
  support: ListedColumns,
  commonGround: ListedColumns,
): RankedIdea {
  const { ideaId, agree, disagree, pass, n, points } = idea;
  const wilson = wilsonInterval(agree, n);
  return {
    ideaId,
    rank: support.rank[row] ?? 0,
    tier: support.tier[row] ?? 0,
    score: support.share[row] ?? 0,
    low: support.low[row] ?? 0,
    high: support.high[row] ?? 0,
    n,
    agree,
    disagree,
    pass,
    wilsonLow: publishedValue(wilson.low),
    wilsonHigh: publishedValue(wilson.high),
    ...strengthOf(idea),
    ...(points !== undefined && { points }),
    commonGround: {
      rank: commonGround.rank[row] ?? 0,
      tier: commonGround.tier[row] ?? 0,
      score: commonGround.share[row] ?? 0,
      low: commonGround.low[row] ?? 0,
      high: commonGround.high[row] ?? 0,
    },
  };
}

function publishedColumns(list: ListedColumns): ListedColumns {
  return {
    ...list,
    share: list.share.map(publishedValue),
    low: list.low.map(publishedValue),
    high: list.high.map(publishedValue),
  };
}
