import type { Win } from './bradley-terry.js';

/** How often each of two ideas was preferred to the other. */
export interface PairCount {
  readonly first: string;
  readonly second: string;
  readonly firstWins: number;
  readonly secondWins: number;
}

/**
 * The same counts once ideas went up in others: whoever compared an absorbed idea compared the one it ended in. Each
 * choice stands, also where one person compared both with a third; what was chosen between the two is left out.
 *
 * @param ends where each absorbed idea ended
 * @returns each two once, the lower id first, in the order of ids, without those of which nobody chose
 */
export function mergedPairs(counts: Iterable<PairCount>, ends: ReadonlyMap<string, string>): PairCount[] {
  const merged = new Map<string, PairCount>();
  for (const { first, second, firstWins, secondWins } of counts) {
    const [one, other] = [ends.get(first) ?? first, ends.get(second) ?? second];
    if (one === other || firstWins + secondWins === 0) continue;
    const [low, high] = one < other ? [one, other] : [other, one];
    const [lowWins, highWins] = one < other ? [firstWins, secondWins] : [secondWins, firstWins];
    const known = merged.get(`${low}/${high}`);
    merged.set(`${low}/${high}`, {
      first: low,
      second: high,
      firstWins: (known?.firstWins ?? 0) + lowWins,
      secondWins: (known?.secondWins ?? 0) + highWins,
    });
  }
  return [...merged].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count);
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
