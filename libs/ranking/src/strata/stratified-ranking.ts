import { profileCounts, type CountProfile } from '../count-profiles.js';
import { fitPrior } from '../empirical-bayes.js';
import { listingOrder } from '../listing-order.js';
import { settleMode } from '../logit-columns.js';
import {
  estimateAt,
  priorMean,
  priorVariance,
  type JudgedIdea,
  type LogitPosterior,
  type PriorParameters,
  type ShareEstimate,
} from '../logit-normal-posterior.js';
import { profileColumns, type ProfileColumns } from '../profile-columns.js';
import { shareColumns, writeCommonGround, writeSupport, type ShareColumns } from '../share-columns.js';
import { standingColumns, type Standing, type StandingColumns } from '../standing.js';

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
 * prior learned from the ideas themselves and, where people compared ideas, from their Bradley-Terry strength as far
 * as that is known. A pure function of the set of counts: neither the order of the ideas nor their ids move a value by a bit.
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
  return linesOf(ideas, listStrata(ideas, shares, frozen));
}

/** What `listStrata` found of the same ideas, as an object for each. */
export function linesOf(
  ideas: readonly { readonly ideaId: string }[],
  listed: ListedStrata,
): StratifiedRanking {
  const lines = Array.from(listed.common.keys(), (row) => lineAt(listed, row));
  const { prior, order, profileOf } = listed;
  return {
    prior,
    lines: order.map((index) => ({
      ideaId: ideas[index]?.ideaId ?? '',
      ...(lines[profileOf[index] ?? -1] ?? missing(index)),
    })),
  };
}

/** One list as columns, one row for each distinct counts. */
export interface ListedColumns extends ShareColumns, StandingColumns {}

/** Both lists as columns. `order` has the places of the ideas by support; `profileOf` says which row an idea has. */
export interface ListedStrata {
  readonly prior: PriorParameters;
  readonly order: readonly number[];
  readonly profileOf: Uint32Array;
  readonly settled: ProfileColumns;
  /** The factor that the covariances of a row's strata have in common. */
  readonly common: Float64Array;
  readonly support: ListedColumns;
  readonly commonGround: ListedColumns;
}

/** `rankStrata` without an object for every idea, which at 100,000 ideas costs more than the mathematics. */
export function listStrata(
  ideas: readonly StratifiedIdea[],
  shares: readonly number[],
  frozen?: PriorParameters,
): ListedStrata {
  assertRankable(ideas, shares);
  const { profiles, profileOf } = profileCounts(ideas);
  const prior = frozen ?? fitPrior(profiles, shares.length);
  const lists = listProfiles(profiles, shares, prior);
  const { rank } = lists.support;
  const order = listingOrder(ideas, (index) => rank[profileOf[index] ?? 0] ?? 0);
  return { prior, order, profileOf, ...lists };
}

function listProfiles(
  profiles: readonly CountProfile[],
  shares: readonly number[],
  prior: PriorParameters,
): Pick<ListedStrata, 'settled' | 'common' | 'support' | 'commonGround'> {
  const { om2 } = prior;
  const settled = profileColumns(profiles, shares.length, prior);
  const common = new Float64Array(profiles.length);
  const [support, commonGround] = [shareColumns(profiles.length), shareColumns(profiles.length)];
  for (let row = 0; row < profiles.length; row += 1) {
    const tau2 = priorVariance(prior, settled.strengthVariances[row] ?? 0);
    const factor = settleMode(settled, row, priorMean(prior, settled.strengths[row] ?? 0), tau2, om2);
    common[row] = factor;
    writeSupport(support, row, settled, factor, om2, shares);
    writeCommonGround(commonGround, row, settled, factor, om2);
  }
  return {
    settled,
    common,
    support: { ...support, ...standingColumns(support, settled.ideas) },
    commonGround: { ...commonGround, ...standingColumns(commonGround, settled.ideas) },
  };
}

function lineAt(
  { prior, settled, common, support, commonGround }: ListedStrata,
  row: number,
): Omit<StratifiedLine, 'ideaId'> {
  const [from, to] = [row * settled.strata, (row + 1) * settled.strata];
  const byStratum = [...settled.shares.subarray(from, to)];
  const share = Math.min(...byStratum);
  return {
    support: listedAt(support, row),
    commonGround: listedAt(commonGround, row),
    byStratum,
    lowest: { stratum: byStratum.indexOf(share), share },
    posterior: {
      logits: [...settled.logits.subarray(from, to)],
      slack: [...settled.slack.subarray(from, to)],
      common: common[row] ?? 0,
      om2: prior.om2,
    },
  };
}

function listedAt(list: ListedColumns, row: number): ListedEstimate {
  return { ...estimateAt(list, row), rank: list.rank[row] ?? 0, tier: list.tier[row] ?? 0 };
}

function missing(index: number): never {
  throw new RangeError(`idea ${index} has no counts`);
}

function assertRankable(ideas: readonly StratifiedIdea[], shares: readonly number[]): void {
  const whole = shares.reduce((total, share) => total + share, 0);
  if (shares.length === 0 || shares.some((share) => !(share >= 0)) || Math.abs(whole - 1) > 1e-9)
    throw new RangeError(`shares ${shares.join(', ')} do not divide a whole`);
  const seen = new Set<string>();
  for (const { ideaId, agrees, trials, strength = 0, strengthVariance = 0 } of ideas) {
    if (seen.has(ideaId)) throw new RangeError(`idea ${ideaId} occurs twice`);
    seen.add(ideaId);
    const fits = agrees.length === shares.length && trials.length === shares.length;
    const counted = agrees.every((agree, g) => agree >= 0 && agree <= (trials[g] ?? -1));
    const isKnown = Number.isFinite(strength) && strengthVariance >= 0 && strengthVariance < Infinity;
    if (!fits || !counted || !isKnown || !trials.every(Number.isFinite))
      throw new RangeError(`idea ${ideaId} has counts that cannot be`);
  }
}
