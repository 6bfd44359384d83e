import { sigmoid } from './logistic.js';
import { logitColumns, settleMode, type LogitColumns } from './logit-columns.js';
import { shareColumns, writeCommonGround, writeSupport, type ShareColumns } from './share-columns.js';

/** Judgements of one idea per stratum of people; both arrays have one entry per stratum. */
export interface StratumCounts {
  readonly agrees: readonly number[];
  readonly trials: readonly number[];
}

/** What comparisons say of an idea: its Bradley-Terry theta, and the variance of what is not known of it (0 when left out). */
export interface ComparedStrength {
  readonly strength: number;
  readonly strengthVariance?: number;
}

/** Counts of one idea, with its strength when people also compared ideas with each other. */
export interface JudgedIdea extends StratumCounts, Partial<ComparedStrength> {}

/**
 * Prior of an idea's logits of agreement, one per stratum: eta ~ N(mu·1, tau2·11' + om2·I).
 * `tau2` is the variance between ideas, `om2` the variance between strata of one idea.
 */
export interface PriorParameters {
  readonly mu: number;
  readonly tau2: number;
  readonly om2: number;
  /** How much one unit of an idea's strength moves its prior mean: mu + slope·strength. 0 when absent. */
  readonly slope?: number;
  /** How much strengths differ: the variance of the strength, 0, of an idea that nobody compared. None when absent. */
  readonly spread?: number;
}

/**
 * The prior of one idea: the one of all ideas, moved to where comparisons already say this one is, and wider by what they
 * leave open: eta ~ N(mu + slope·strength, (tau2 + slope²·strengthVariance)·11' + om2·I) (docs/adr/0074).
 */
export function priorOf(idea: JudgedIdea, prior: PriorParameters): PriorParameters {
  if (idea.strength === undefined || prior.slope === undefined) return prior;
  return {
    ...prior,
    mu: priorMean(prior, idea.strength),
    tau2: priorVariance(prior, idea.strengthVariance ?? 0),
  };
}

/** Prior mean of an idea of this strength, on the logit scale. */
export function priorMean({ mu, slope = 0 }: PriorParameters, strength: number): number {
  return mu + slope * strength;
}

/** Prior variance between ideas, where the strength of an idea is only known up to this variance. */
export function priorVariance({ tau2, slope = 0 }: PriorParameters, strengthVariance: number): number {
  return tau2 + slope * slope * strengthVariance;
}

/**
 * Laplace approximation of one idea's posterior: the mode per stratum (logit scale) and the covariance
 * V[g][h] = [g = h]·om2·slack[g] + common·slack[g]·slack[h], kept in this factored form.
 */
export interface LogitPosterior {
  readonly logits: readonly number[];
  readonly slack: readonly number[];
  readonly common: number;
  readonly om2: number;
}

/** A share with its uncertainty: `logit` and `sd` on the logit scale, `low`..`high` the 90 % interval in [0, 1]. */
export interface ShareEstimate {
  readonly share: number;
  readonly logit: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Posterior of one idea, by `settleMode`.
 *
 * @param start logits to start from; the prior mean when absent. It saves steps and changes no digit shown.
 */
export function logitNormalPosterior(
  counts: StratumCounts,
  prior: PriorParameters,
  start?: readonly number[],
): LogitPosterior {
  const strata = counts.trials.length;
  const { columns } = placeForOne(strata);
  const { mu, tau2, om2 } = prior;
  const usual = start ? 0 : sigmoid(mu);
  for (let g = 0; g < strata; g += 1) {
    columns.agrees[g] = counts.agrees[g] ?? 0;
    columns.trials[g] = counts.trials[g] ?? 0;
    const eta = start ? (start[g] ?? 0) : mu;
    columns.logits[g] = eta;
    columns.shares[g] = start ? sigmoid(eta) : usual;
  }
  const common = settleMode(columns, 0, mu, tau2, om2);
  return { logits: listOf(columns.logits), slack: listOf(columns.slack), common, om2 };
}

/** Columns of one idea, used again and again: a typed array costs more to make than to fill. */
interface PlaceForOne {
  readonly columns: LogitColumns;
  readonly estimate: ShareColumns;
}

const places: PlaceForOne[] = [];

function placeForOne(strata: number): PlaceForOne {
  const made = places[strata];
  if (made) return made;
  const place = { columns: logitColumns(1, strata), estimate: shareColumns(1) };
  places[strata] = place;
  return place;
}

function listOf(column: Float64Array): number[] {
  const list: number[] = [];
  for (let g = 0; g < column.length; g += 1) list.push(column[g] ?? 0);
  return list;
}

/** Share of agreement if every stratum voted by its headcount `shares` (which sum to 1). */
export function supportEstimate(posterior: LogitPosterior, shares: readonly number[]): ShareEstimate {
  const { columns, estimate } = placed(posterior);
  writeSupport(estimate, 0, columns, posterior.common, posterior.om2, shares);
  return estimateAt(estimate, 0);
}

/**
 * Common ground: the geometric mean of the strata's shares, which is only high when no stratum is low.
 * With one stratum it equals the support.
 */
export function commonGroundEstimate(posterior: LogitPosterior): ShareEstimate {
  const { columns, estimate } = placed(posterior);
  writeCommonGround(estimate, 0, columns, posterior.common, posterior.om2);
  return estimateAt(estimate, 0);
}

function placed({ logits, slack }: LogitPosterior): PlaceForOne {
  const place = placeForOne(logits.length);
  for (let g = 0; g < logits.length; g += 1) {
    place.columns.logits[g] = logits[g] ?? 0;
    place.columns.shares[g] = sigmoid(logits[g] ?? 0);
    place.columns.slack[g] = slack[g] ?? 0;
  }
  return place;
}

/** One row of the columns. */
export function estimateAt({ share, logit, sd, low, high }: ShareColumns, idea: number): ShareEstimate {
  return {
    share: share[idea] ?? 0,
    logit: logit[idea] ?? 0,
    sd: sd[idea] ?? 0,
    low: low[idea] ?? 0,
    high: high[idea] ?? 0,
  };
}
