/** Equal ballots: how many people cast it, and its ranks from best to worst; a rank may hold several. */
export interface RankedBallot {
  readonly count: number;
  readonly ranks: readonly (readonly string[])[];
}

/** A vote by ranking. Candidates are ids; those a ballot leaves out stand below its last rank, tied. */
export interface RankedProfile {
  readonly candidates: readonly string[];
  readonly ballots: readonly RankedBallot[];
}

/** For every ordered pair of candidates a number: people, or the strength of a path in people. */
export type PairTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The number of a pair; 0 when it is not in the table. */
export function ofPair(table: PairTable, one: string, other: string): number {
  return table.get(one)?.get(other) ?? 0;
}

/** A table with the value of every ordered pair of different candidates. */
export function pairTable(
  candidates: readonly string[],
  valueOf: (one: string, other: string) => number,
): Map<string, Map<string, number>> {
  const rowOf = (one: string): Map<string, number> =>
    new Map(candidates.filter((other) => other !== one).map((other) => [other, valueOf(one, other)]));
  return new Map(candidates.map((one) => [one, rowOf(one)]));
}

/**
 * How many people put one candidate above another, for every pair. Equal ranks count for neither side: breaking them
 * by index has flipped a real election (Debian 2003).
 *
 * @throws RangeError when a ballot names an unknown candidate, one twice, or is cast by no whole number of people
 */
export function pairwiseCounts({ candidates, ballots }: RankedProfile): PairTable {
  const counts = pairTable(candidates, () => 0);
  for (const { count, ranks } of ballots) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no number of people`);
    const below = new Set(candidates);
    for (const rank of ranks) {
      for (const one of rank)
        if (!below.delete(one)) throw new RangeError(`${one} is unknown or ranked twice`);
      for (const one of rank) {
        const row = counts.get(one);
        for (const other of below) row?.set(other, (row.get(other) ?? 0) + count);
      }
    }
  }
  return counts;
}
