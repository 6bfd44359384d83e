/** People with the same ballot: how many, and the credits each of them spends on what they name. */
export interface QuadraticVoters {
  readonly count: number;
  readonly credits: ReadonlyMap<string, number>;
}

export interface QuadraticLine {
  readonly item: string;
  /** Credits that everybody together spent. */
  readonly credits: number;
  /** Votes these bought: of each person the square root of the credits (Lalley and Weyl 2018). */
  readonly votes: number;
  /** Share of a fund by quadratic funding: the square of the votes, out of all squares (Buterin, Hitzig and Weyl 2019). */
  readonly fundingShare: number;
}

/**
 * Votes that cost the square of their strength. One more credit never lowers an item.
 *
 * @returns every item, most votes first, then by id
 * @throws RangeError when a number of credits is below zero
 */
export function quadraticTally(
  items: readonly string[],
  voters: readonly QuadraticVoters[],
): readonly QuadraticLine[] {
  const lines = items.map((item) => {
    let [credits, votes] = [0, 0];
    const spent = new Map<number, number>();
    for (const { count, credits: own } of voters) {
      const amount = own.get(item) ?? 0;
      if (!(amount >= 0)) throw new RangeError(`${amount} is no number of credits`);
      spent.set(amount, (spent.get(amount) ?? 0) + count);
    }
    // Amount by amount, so that the order of ballots changes no bit.
    for (const [amount, count] of [...spent].sort(([a], [b]) => a - b)) {
      credits += amount * count;
      votes += Math.sqrt(amount) * count;
    }
    return { item, credits, votes };
  });
  const squares = lines.reduce((sum, { votes }) => sum + votes ** 2, 0);
  return lines
    .map((line) => ({ ...line, fundingShare: squares === 0 ? 0 : line.votes ** 2 / squares }))
    .sort((a, b) => b.votes - a.votes || (a.item < b.item ? -1 : 1));
}
