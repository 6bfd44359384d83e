import type { Win } from './bradley-terry.js';

/** How often each of two ideas was preferred to the other. */
export interface PairCount {
  readonly first: string;
  readonly second: string;
  readonly firstWins: number;
  readonly secondWins: number;
}

/** The single choices in counts of pairs; pairs with anything that is not among the items are left out. */
export function winsOfCounts(counts: readonly PairCount[], items: readonly string[]): Win[] {
  const known = new Set(items);
  const wins: Win[] = [];
  for (const { first, second, firstWins, secondWins } of counts) {
    if (first === second || !known.has(first) || !known.has(second)) continue;
    // The same object each time: ten million choices are few pairs.
    const [one, other] = [
      { winner: first, loser: second },
      { winner: second, loser: first },
    ];
    for (let win = 0; win < firstWins; win += 1) wins.push(one);
    for (let win = 0; win < secondWins; win += 1) wins.push(other);
  }
  return wins;
}
