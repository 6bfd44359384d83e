import { profileCounts, type CountProfile } from '../count-profiles.js';
import { fitPrior } from '../empirical-bayes.js';
import { listingOrder } from '../listing-order.js';
import { sigmoid } from '../logistic.js';
import {
  commonGroundEstimate,
  logitNormalPosterior,
  priorOf,
  supportEstimate,
  type JudgedIdea,
  type LogitPosterior,
  type PriorParameters,
  type ShareEstimate,
} from '../logit-normal-posterior.js';
import { standingsOf, type Standing } from '../standing.js';

/** Judgements of one idea by stratum, weighted by effort. */
export interface StratifiedIdea extends JudgedIdea {
  readonly ideaId: string;
}

/** An idea's place in one of the two lists, with the estimate it stands on. */
export interface ListedEstimate extends ShareEstimate, Standing {}

/** One idea in both lists. `lowest` is the stratum that agrees least, which lowers the common ground most. */
export interface StratifiedLine {
  readonly ideaId: string;
  readonly support: ListedEstimate;
  readonly commonGround: ListedEstimate;
  /** Posterior share of agreement per stratum, 0..1. */
  readonly byStratum: readonly number[];
  readonly lowest: { readonly stratum: number; readonly share: number };
  readonly posterior: LogitPosterior;
}

/** Both lists over the same lines, in order of support; sort by `commonGround.rank` for the other. */
export interface StratifiedRanking {
  readonly prior: PriorParameters;
  readonly lines: readonly StratifiedLine[];
}

/**
 * Ranks ideas by support and by common ground: hierarchical logit-normal posterior with one logit per stratum, a
 * prior learned from the ideas themselves and, where people compared ideas, from their Bradley-Terry strength. A
 * pure function of the set of counts: neither the order of the ideas nor their ids move a value by a bit.
 *
 * @param shares headcount shares of the strata (not of who voted), summing to 1
 * @param frozen use this prior instead of learning it from the counts
 * @throws RangeError when counts are no counts, an idea occurs twice, or shares do not fit the counts
 */
export function rankStrata(
  ideas: readonly StratifiedIdea[],
  shares: readonly number[],
  frozen?: PriorParameters,
): StratifiedRanking {
  assertRankable(ideas, shares);
  const { profiles, profileOf } = profileCounts(
    ideas.map(({ agrees, trials, strength }) => ({
      agrees,
      trials,
      ...(strength !== undefined && { strength }),
    })),
  );
  const prior = frozen ?? fitPrior(profiles, shares.length);
  const lines = profileLines(profiles, shares, prior);
  const lineOf = (index: number): ProfileLine => lines[profileOf[index] ?? -1] ?? missing(index);
  const order = listingOrder(ideas, (index) => lineOf(index).support.rank);
  return { prior, lines: order.map((index) => ({ ideaId: ideas[index]?.ideaId ?? '', ...lineOf(index) })) };
}

type ProfileLine = Omit<StratifiedLine, 'ideaId'>;

function profileLines(
  profiles: readonly CountProfile[],
  shares: readonly number[],
  prior: PriorParameters,
): ProfileLine[] {
  const sizes = profiles.map((profile) => profile.ideas);
  const posteriors = profiles.map((profile) => logitNormalPosterior(profile, priorOf(profile, prior)));
  const support = listed(
    posteriors.map((posterior) => supportEstimate(posterior, shares)),
    sizes,
  );
  const commonGround = listed(posteriors.map(commonGroundEstimate), sizes);
  return posteriors.map((posterior, index) => {
    const byStratum = posterior.logits.map(sigmoid);
    const share = Math.min(...byStratum);
    return {
      support: support[index] ?? missing(index),
      commonGround: commonGround[index] ?? missing(index),
      byStratum,
      lowest: { stratum: byStratum.indexOf(share), share },
      posterior,
    };
  });
}

function listed(estimates: readonly ShareEstimate[], sizes: readonly number[]): ListedEstimate[] {
  const standings = standingsOf(estimates, sizes);
  return estimates.map((estimate, index) => ({ ...estimate, ...(standings[index] ?? missing(index)) }));
}

function missing(index: number): never {
  throw new RangeError(`idea ${index} has no counts`);
}

function assertRankable(ideas: readonly StratifiedIdea[], shares: readonly number[]): void {
  const whole = shares.reduce((total, share) => total + share, 0);
  if (shares.length === 0 || shares.some((share) => !(share >= 0)) || Math.abs(whole - 1) > 1e-9)
    throw new RangeError(`shares ${shares.join(', ')} do not divide a whole`);
  const seen = new Set<string>();
  for (const { ideaId, agrees, trials, strength = 0 } of ideas) {
    if (seen.has(ideaId)) throw new RangeError(`idea ${ideaId} occurs twice`);
    seen.add(ideaId);
    const fits = agrees.length === shares.length && trials.length === shares.length;
    const counted = agrees.every((agree, g) => agree >= 0 && agree <= (trials[g] ?? -1));
    if (!fits || !counted || !Number.isFinite(strength) || !trials.every(Number.isFinite))
      throw new RangeError(`idea ${ideaId} has counts that cannot be`);
  }
}
