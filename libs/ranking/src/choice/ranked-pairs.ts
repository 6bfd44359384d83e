import { ofPair, type PairTable } from './ranked-ballots.js';
import { inTieOrder, type TieBreak } from './tie-break.js';

/** The order of a count by ranked pairs, best first; those whom no kept majority puts apart share a rank. */
export interface RankedPairsResult {
  readonly order: readonly (readonly string[])[];
  /** Whether two majorities are equally clear, so that the tie-break may have decided which was kept. */
  readonly hasEqualMargins: boolean;
}

/**
 * Ranked pairs (Tideman 1987) by margins: majorities from the clearest on are kept unless they would close a circle.
 * Equally clear ones in the order of the tie-break, the winner's place first, then the loser's.
 */
export function rankedPairs(
  candidates: readonly string[],
  counts: PairTable,
  ties: TieBreak,
): RankedPairsResult {
  const order = inTieOrder(candidates, ties);
  const majorities = order
    .flatMap((winner) => order.map((loser) => ({ winner, loser, margin: marginOf(counts, winner, loser) })))
    .filter(({ margin }) => margin > 0)
    .sort((a, b) => b.margin - a.margin);
  const kept = new Map(candidates.map((one) => [one, new Set<string>()]));
  for (const { winner, loser } of majorities) if (!reaches(kept, loser, winner)) kept.get(winner)?.add(loser);
  const ranks: string[][] = [];
  let left = [...candidates];
  while (left.length > 0) {
    const rank = left.filter((one) => !left.some((other) => kept.get(other)?.has(one)));
    ranks.push(rank);
    left = left.filter((one) => !rank.includes(one));
  }
  const hasEqualMargins = majorities.some(({ margin }, at) => margin === majorities[at + 1]?.margin);
  return { order: ranks, hasEqualMargins };
}

function reaches(kept: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const one of seen) for (const next of kept.get(one) ?? []) seen.add(next);
  return seen.has(to);
}

const marginOf = (counts: PairTable, one: string, other: string): number =>
  ofPair(counts, one, other) - ofPair(counts, other, one);
