import { profileCounts, type ProfiledCounts } from './count-profiles.js';
import { fitPrior } from './empirical-bayes.js';
import {
  logitNormalPosterior,
  priorOf,
  supportEstimate,
  type ComparedStrength,
  type PriorParameters,
} from './logit-normal-posterior.js';
import { listingOrder } from './listing-order.js';
import { standingsOf, type Standing } from './standing.js';
import { wilsonInterval } from './wilson.js';

const PUBLISHED_DECIMALS = 1e10;
const WHOLE_ORGANISATION = [1];

/** One idea as every method counts it: `agree` out of `n`, with what else people said about it. */
export interface CountedIdea extends Partial<ComparedStrength> {
  readonly ideaId: string;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  /** How many judgements the share is taken of. */
  readonly n: number;
  /** What the votes add up to where they are numbers. */
  readonly points?: number;
}

/**
 * One line of a published ranking. `score` is the posterior share of agreement and `low`..`high` its 90 %
 * interval; `wilsonLow`..`wilsonHigh` is the 95 % Wilson interval of agree / n, an audit column that decides
 * nothing. All six are shares in [0, 1], rounded to 10 decimals.
 */
export interface RankedIdea extends CountedIdea {
  readonly rank: number;
  readonly tier: number;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly wilsonLow: number;
  readonly wilsonHigh: number;
  /** Where the roll is divided: its standing by what every part can live with. */
  readonly commonGround?: ListedShare;
}

/** A place in a list, and the share it goes by with its 90 % interval. */
export interface ListedShare extends Standing {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** A ranking, best idea first, with the prior it was computed with. */
export interface PosteriorRanking {
  readonly parameters: PriorParameters;
  readonly ideas: readonly RankedIdea[];
}

/**
 * Ranks ideas by the posterior mean of the logit of agreement (hierarchical logit-normal model, one
 * stratum: the whole organisation). A pure function of the set of counts: every call starts cold, and the
 * order of the ideas does not matter, bit for bit. Ideas of one rank are listed by lot, never by age.
 *
 * Published values are rounded to 10 decimals after ordering: two engines whose exp() differs in the last
 * bit, or a recount in another language, then publish and hash the same ranking.
 *
 * @param frozen use this prior instead of learning it from the counts
 * @throws RangeError when counts are no counts, agree exceeds n, or an idea occurs twice
 */
export function rankByPosterior(ideas: readonly CountedIdea[], frozen?: PriorParameters): PosteriorRanking {
  assertCountable(ideas);
  const counted = profileCounts(
    ideas.map((idea) => ({ agrees: [idea.agree], trials: [idea.n], ...strengthOf(idea) })),
  );
  const prior = frozen ?? fitPrior(counted.profiles, WHOLE_ORGANISATION.length);
  const lines = publishedLines(counted, prior);
  const lineOf = (index: number): PublishedLine | undefined => lines[counted.profileOf[index] ?? -1];
  const ranked = listingOrder(ideas, (index) => lineOf(index)?.rank ?? 0).map((index) => {
    const idea = ideas[index];
    const line = lineOf(index);
    if (!idea || !line) throw new RangeError(`idea ${index} has no counts`);
    const { ideaId, agree, disagree, pass, n, points } = idea;
    const { rank, tier, score, low, high, wilsonLow, wilsonHigh } = line;
    const counted = { n, agree, disagree, pass, wilsonLow, wilsonHigh, ...strengthOf(idea) };
    return { ideaId, rank, tier, score, low, high, ...counted, ...(points === undefined ? {} : { points }) };
  });
  return { parameters: publishedPrior(prior), ideas: ranked };
}

type PublishedLine = Omit<RankedIdea, keyof CountedIdea | 'commonGround'>;

function publishedLines({ profiles }: ProfiledCounts, prior: PriorParameters): PublishedLine[] {
  const estimates = profiles.map((profile) =>
    supportEstimate(logitNormalPosterior(profile, priorOf(profile, prior)), WHOLE_ORGANISATION),
  );
  const standings = standingsOf(
    estimates,
    profiles.map((profile) => profile.ideas),
  );
  return profiles.map((profile, index) => {
    const estimate = estimates[index];
    const standing = standings[index];
    if (!estimate || !standing) throw new RangeError(`profile ${index} has no estimate`);
    const wilson = wilsonInterval(profile.agrees[0] ?? 0, profile.trials[0] ?? 0);
    return {
      rank: standing.rank,
      tier: standing.tier,
      score: publishedValue(estimate.share),
      low: publishedValue(estimate.low),
      high: publishedValue(estimate.high),
      wilsonLow: publishedValue(wilson.low),
      wilsonHigh: publishedValue(wilson.high),
    };
  });
}

function assertCountable(ideas: readonly CountedIdea[]): void {
  const seen = new Set<string>();
  for (const { ideaId, agree, disagree, pass, n } of ideas) {
    if (seen.has(ideaId)) throw new RangeError(`idea ${ideaId} occurs twice`);
    seen.add(ideaId);
    const whole = [disagree, pass, n].every((count) => Number.isSafeInteger(count) && count >= 0);
    // A sum of shares, where votes are numbers, is not a whole one.
    if (!whole || !Number.isFinite(agree) || agree < 0)
      throw new RangeError(`idea ${ideaId} has a count that is no number of people`);
    if (agree > n) throw new RangeError(`idea ${ideaId} has ${agree} agrees out of ${n}`);
  }
}

/** What comparisons say of an idea, without anything else; nothing where there are none. */
export const strengthOf = ({
  strength,
  strengthVariance,
}: Partial<ComparedStrength>): Partial<ComparedStrength> =>
  strength === undefined ? {} : { strength, ...(strengthVariance !== undefined && { strengthVariance }) };

/** A prior as it is published. */
export const publishedPrior = ({ mu, tau2, om2, slope, spread }: PriorParameters): PriorParameters => ({
  mu: publishedValue(mu),
  tau2: publishedValue(tau2),
  om2: publishedValue(om2),
  ...(slope !== undefined && { slope: publishedValue(slope) }),
  ...(spread !== undefined && { spread: publishedValue(spread) }),
});

/** A value as it is published: 10 decimals, enough for every oracle and few enough to hash alike everywhere. */
export function publishedValue(value: number): number {
  return Math.round(value * PUBLISHED_DECIMALS) / PUBLISHED_DECIMALS;
}
