import type { ShareEstimate } from './logit-normal-posterior.js';

/** Two shares closer than this are practically tied: no decision should hang on half a percent. */
const TIE_WIDTH = 0.01;
/** Standard normal quantile of 0.9: how sure we must be that one idea beats another to part them. */
const TOLD_APART_Z = 1.2815515655446004;

/** Place in the list, both counted from 1. */
export interface Standing {
  readonly rank: number;
  readonly tier: number;
}

interface TieGroup {
  readonly members: number[];
  readonly share: number;
  readonly logit: number;
  sd: number;
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
  const standings = new Array<Standing>(estimates.length);
  let tier = 0;
  let above = 0;
  let head: TieGroup | undefined;
  for (const group of tieGroupsOf(estimates)) {
    if (head === undefined || toldApart(head, group)) {
      tier += 1;
      head = group;
    }
    let size = 0;
    for (const member of group.members) {
      standings[member] = { rank: above + 1, tier };
      size += ideas[member] ?? 0;
    }
    above += size;
  }
  return standings;
}

function tieGroupsOf(estimates: readonly ShareEstimate[]): TieGroup[] {
  const best = estimates.map((estimate, member) => ({ estimate, member }));
  best.sort(
    (a, b) => b.estimate.logit - a.estimate.logit || a.estimate.sd - b.estimate.sd || a.member - b.member,
  );
  const groups: TieGroup[] = [];
  let group: TieGroup | undefined;
  for (const { estimate, member } of best) {
    const { share, logit, sd } = estimate;
    if (group !== undefined && group.share - share < TIE_WIDTH) {
      group.members.push(member);
      group.sd = Math.min(group.sd, sd);
    } else {
      group = { members: [member], share, logit, sd };
      groups.push(group);
    }
  }
  return groups;
}

function toldApart(head: TieGroup, other: TieGroup): boolean {
  return head.logit - other.logit >= TOLD_APART_Z * Math.hypot(head.sd, other.sd);
}
