import { sigmoid } from './logistic.js';
import type { LogitColumns } from './logit-columns.js';

/** Two-sided 90 % of a standard normal. */
const INTERVAL_Z = 1.645;

/** Shares with their uncertainty, one row for each idea: the columns of `ShareEstimate`. */
export interface ShareColumns {
  readonly share: Float64Array;
  readonly logit: Float64Array;
  readonly sd: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Columns for so many ideas, everything 0. */
export function shareColumns(ideas: number): ShareColumns {
  const column = (): Float64Array => new Float64Array(ideas);
  return { share: column(), logit: column(), sd: column(), low: column(), high: column() };
}

/**
 * Writes an idea's support: its share of agreement if every stratum voted by its headcount.
 *
 * @param settled logits, shares and slack as `settleMode` leaves them; @param common what it returned
 * @param headcounts shares of the strata, which sum to 1
 */
export function writeSupport(
  into: ShareColumns,
  idea: number,
  settled: LogitColumns,
  common: number,
  om2: number,
  headcounts: ArrayLike<number>,
): void {
  const { strata, logits, shares, slack } = settled;
  let [agree, disagree, own, shared] = [0, 0, 0, 0];
  for (let g = 0; g < strata; g += 1) {
    const at = idea * strata + g;
    const headcount = headcounts[g] ?? 0;
    const against = sigmoid(-(logits[at] ?? 0));
    agree += headcount * (shares[at] ?? 0);
    disagree += headcount * against;
    const slope = headcount * (shares[at] ?? 0) * against;
    const reach = slope * (slack[at] ?? 0);
    own += slope * reach;
    shared += reach;
  }
  const variance = om2 * own + common * shared * shared;
  writeEstimate(into, idea, agree, disagree, Math.sqrt(variance) / (agree * disagree));
}

/**
 * Writes an idea's common ground: the geometric mean of the strata's shares, which is only high when no stratum is low.
 * With one stratum it equals the support. Parameters as of `writeSupport`.
 */
export function writeCommonGround(
  into: ShareColumns,
  idea: number,
  settled: LogitColumns,
  common: number,
  om2: number,
): void {
  const { strata, logits, slack } = settled;
  let [logs, own, shared] = [0, 0, 0];
  for (let g = 0; g < strata; g += 1) {
    const at = idea * strata + g;
    const eta = logits[at] ?? 0;
    logs += -Math.log1p(Math.exp(-eta));
    const slope = sigmoid(-eta) / strata;
    const reach = slope * (slack[at] ?? 0);
    own += slope * reach;
    shared += reach;
  }
  const meanLog = logs / strata;
  const rest = -Math.expm1(meanLog);
  const variance = om2 * own + common * shared * shared;
  writeEstimate(into, idea, Math.exp(meanLog), rest, Math.sqrt(variance) / rest);
}

function writeEstimate(into: ShareColumns, idea: number, share: number, rest: number, sd: number): void {
  const mean = Math.log(share / rest);
  into.share[idea] = share;
  into.logit[idea] = mean;
  into.sd[idea] = sd;
  into.low[idea] = sigmoid(mean - INTERVAL_Z * sd);
  into.high[idea] = sigmoid(mean + INTERVAL_Z * sd);
}
