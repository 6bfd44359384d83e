import type { PriorParameters, StratumCounts } from '../logit-normal-posterior.js';
import { publishedValue, type CountedIdea, type PosteriorRanking } from '../posterior-ranking.js';
import { wilsonInterval } from '../wilson.js';
import { rankStrata, type ListedEstimate, type StratifiedIdea } from './stratified-ranking.js';

/**
 * One idea as it is counted where the roll is divided. `byPart` are the judgements of those who belong to a part, and may
 * be weighted; `agree` and `n` are those of everybody. `strength` is what comparisons say, when there are any.
 */
export interface PartedIdea extends CountedIdea {
  readonly byPart: StratumCounts;
  readonly strength?: number;
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
export function weighedCounts(
  { byPart, agree, n, strength }: PartedIdea,
  shares: readonly number[],
): StratumCounts & { readonly strength?: number } {
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
  return strength === undefined ? counts : { ...counts, strength };
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
  const ideaOf = new Map(ideas.map((idea) => [idea.ideaId, idea]));
  const { prior, lines } = rankStrata(
    ideas.map((idea): StratifiedIdea => ({ ideaId: idea.ideaId, ...weighedCounts(idea, shares) })),
    shares,
    frozen,
  );
  const { mu, tau2, om2, slope } = prior;
  return {
    parameters: {
      mu: publishedValue(mu),
      tau2: publishedValue(tau2),
      om2: publishedValue(om2),
      ...(slope !== undefined && { slope: publishedValue(slope) }),
    },
    ideas: lines.map(({ ideaId, support, commonGround }) => {
      const idea = ideaOf.get(ideaId);
      if (!idea) throw new RangeError(`idea ${ideaId} was not asked about`);
      const { agree, disagree, pass, n, points } = idea;
      const wilson = wilsonInterval(agree, n);
      return {
        ideaId,
        ...published(support),
        n,
        agree,
        disagree,
        pass,
        wilsonLow: publishedValue(wilson.low),
        wilsonHigh: publishedValue(wilson.high),
        ...(points === undefined ? {} : { points }),
        commonGround: published(commonGround),
      };
    }),
  };
}

function published({ rank, tier, share, low, high }: ListedEstimate) {
  return {
    rank,
    tier,
    score: publishedValue(share),
    low: publishedValue(low),
    high: publishedValue(high),
  };
}
