import { lotOf } from './lot.js';

/**
 * Indices of the ideas by rank, then by lot: never by age, author or arrival. Two ideas with the same lot (one
 * pair in 2^32) go by id.
 */
export function listingOrder(
  ideas: readonly { readonly ideaId: string }[],
  rankOf: (index: number) => number,
): number[] {
  const keys = Float64Array.from(ideas, (idea, index) => rankOf(index) * 2 ** 32 + lotOf(idea.ideaId));
  // Numbers alone are sorted several times faster than by a function that compares them.
  const sorted = keys.slice().sort();
  if (sorted.some((key, place) => key === sorted[place - 1])) return byKeyThenId(ideas, keys);
  const order = new Array<number>(ideas.length);
  keys.forEach((key, index) => {
    order[placeOf(key, sorted)] = index;
  });
  return order;
}

function byKeyThenId(ideas: readonly { readonly ideaId: string }[], keys: Float64Array): number[] {
  const idAt = (index: number): string => ideas[index]?.ideaId ?? '';
  return ideas
    .map((_idea, index) => index)
    .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || (idAt(a) < idAt(b) ? -1 : 1));
}

/** Where a key stands among sorted ones, of which it is one. */
function placeOf(key: number, sorted: Float64Array): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
