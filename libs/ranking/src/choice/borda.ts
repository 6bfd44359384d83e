import type { RankedProfile } from './ranked-ballots.js';

/** Whether those a ballot leaves out share what is left of its points, or get none. */
export type UnrankedPoints = 'shared' | 'none';

/**
 * Borda's points: on every ballot one for each candidate below and half a one for each beside. Not clone-proof: a double
 * of a candidate takes points from everybody else.
 */
export function bordaPoints(
  { candidates, ballots }: RankedProfile,
  unranked: UnrankedPoints = 'shared',
): ReadonlyMap<string, number> {
  const points = new Map(candidates.map((one) => [one, 0]));
  for (const { count, ranks } of ballots) {
    const named = new Set(ranks.flat());
    const last = candidates.filter((one) => !named.has(one));
    let below = candidates.length;
    for (const rank of unranked === 'shared' ? [...ranks, last] : ranks) {
      below -= rank.length;
      for (const one of rank)
        points.set(one, (points.get(one) ?? 0) + count * (below + (rank.length - 1) / 2));
    }
  }
  return points;
}
