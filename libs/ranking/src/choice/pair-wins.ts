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
  return counts
    .filter(({ first, second }) => first !== second && known.has(first) && known.has(second))
    .flatMap(({ first, second, firstWins, secondWins }) => [
      ...Array.from({ length: firstWins }, () => ({ winner: first, loser: second })),
      ...Array.from({ length: secondWins }, () => ({ winner: second, loser: first })),
    ]);
}
