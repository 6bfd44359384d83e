import type { ShareEstimate } from './logit-normal-posterior.js';
import { placesInOrder } from './places-in-order.js';
import { shareColumns, type ShareColumns } from './share-columns.js';

/** Two shares closer than this are practically tied: no decision should hang on half a percent. */
const TIE_WIDTH = 0.01;
/** Standard normal quantile of 0.9: how sure we must be that one idea beats another to part them. */
const TOLD_APART_Z = 1.2815515655446004;

/** Place in the list, both counted from 1. */
export interface Standing {
  readonly rank: number;
  readonly tier: number;
}

/** Standings as columns, one row for each estimate. */
export interface StandingColumns {
  readonly rank: Uint32Array;
  readonly tier: Uint32Array;
}

/**
 * Rank and tier of every estimate, in the order given.
 *
 * Ranks: by posterior mean of the logit, best first. An estimate within 0.01 of the best estimate of a rank
 * shares that rank (compared with the best one only, so ties are never chained); the next rank counts all
 * ideas above it (1, 2, 2, 4).
 *
 * Tiers: walking down the list, a new tier starts at the first rank that the head of the tier beats with
 * probability ≥ 0.9, both taken as independent normals on the logit scale. Practically tied ideas are never
 * parted, so the comparison is between ranks, and a rank is known as well as its best measured idea (the
 * smallest sd). Both therefore depend on the set of estimates only, and tiers never fall going down.
 *
 * @param ideas how many ideas have each estimate, because their counts are identical
 */
export function standingsOf(estimates: readonly ShareEstimate[], ideas: readonly number[]): Standing[] {
  const columns = shareColumns(estimates.length);
  for (const [row, { share, logit, sd }] of estimates.entries()) {
    columns.share[row] = share;
    columns.logit[row] = logit;
    columns.sd[row] = sd;
  }
  const { rank, tier } = standingColumns(columns, ideas);
  return estimates.map((_estimate, row) => ({ rank: rank[row] ?? 0, tier: tier[row] ?? 0 }));
}

/** `standingsOf` in columns; `low` and `high` are not looked at. */
export function standingColumns(
  { share, logit, sd }: ShareColumns,
  ideas: ArrayLike<number>,
): StandingColumns {
  const order = placesInOrder(
    logit.map((value) => -value),
    placesInOrder(sd),
  );
  const standings = { rank: new Uint32Array(order.length), tier: new Uint32Array(order.length) };
  let [above, tier] = [0, 0];
  let head = { logit: Infinity, sd: 0 };
  for (let from = 0, to = 0; from < order.length; from = to) {
    const best = order[from] ?? 0;
    const group = { logit: logit[best] ?? 0, sd: Infinity };
    for (; to < order.length; to += 1) {
      const member = order[to] ?? 0;
      if ((share[best] ?? 0) - (share[member] ?? 0) >= TIE_WIDTH) break;
      group.sd = Math.min(group.sd, sd[member] ?? 0);
    }
    if (tier === 0 || toldApart(head, group)) {
      tier += 1;
      head = group;
    }
    const rank = above + 1;
    for (let at = from; at < to; at += 1) {
      const member = order[at] ?? 0;
      standings.rank[member] = rank;
      standings.tier[member] = tier;
      above += ideas[member] ?? 0;
    }
  }
  return standings;
}

interface MeasuredRank {
  readonly logit: number;
  readonly sd: number;
}

function toldApart(head: MeasuredRank, other: MeasuredRank): boolean {
  return head.logit - other.logit >= TOLD_APART_Z * Math.hypot(head.sd, other.sd);
}
