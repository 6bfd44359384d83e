import { ofPair, pairTable, type PairTable } from './ranked-ballots.js';

/** What a victory weighs: all who put the winner above, or these minus those who put it below. */
export type VictoryStrength = 'winning-votes' | 'margins';

/** The order of a Schulze count, best first; those of one rank are tied and stay tied. */
export interface SchulzeResult {
  readonly order: readonly (readonly string[])[];
  /** The strength of the strongest path from one to another, in people; 0 when there is none. */
  readonly paths: PairTable;
  /** Who beats every other one-to-one, if anybody does. */
  readonly condorcetWinner: string | null;
}

/**
 * Schulze's method (Schulze 2011, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method"): the widest path between every pair by Floyd and Warshall, O(m³). A rank holds those
 * whom nobody below or beside them beats by a stronger path.
 *
 * @param candidates every candidate; the order of the list changes nothing but the order inside a rank
 * @param counts people who put one above the other
 */
export function schulze(
  candidates: readonly string[],
  counts: PairTable,
  strength: VictoryStrength = 'winning-votes',
): SchulzeResult {
  const paths = widestPaths(candidates, counts, strength);
  const beats = (one: string, other: string): boolean =>
    ofPair(paths, one, other) > ofPair(paths, other, one);
  const order: string[][] = [];
  let left = [...candidates];
  while (left.length > 0) {
    const rank = left.filter((one) => !left.some((other) => beats(other, one)));
    order.push(rank);
    left = left.filter((one) => !rank.includes(one));
  }
  const wins = (one: string): boolean =>
    candidates.every((other) => other === one || ofPair(counts, one, other) > ofPair(counts, other, one));
  return { order, paths, condorcetWinner: candidates.find(wins) ?? null };
}

function widestPaths(candidates: readonly string[], counts: PairTable, strength: VictoryStrength): PairTable {
  const paths = pairTable(candidates, (one, other) => {
    const margin = ofPair(counts, one, other) - ofPair(counts, other, one);
    if (margin <= 0) return 0;
    return strength === 'margins' ? margin : ofPair(counts, one, other);
  });
  for (const via of candidates) {
    const onward = paths.get(via);
    for (const [one, row] of paths) {
      const there = row.get(via);
      if (one === via || there === undefined) continue;
      for (const [other, direct] of row) {
        if (other !== via) row.set(other, Math.max(direct, Math.min(there, onward?.get(other) ?? 0)));
      }
    }
  }
  return paths;
}
