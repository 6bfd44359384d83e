import { lotOf } from './lot.js';
import { placesInOrder } from './places-in-order.js';

/**
 * Indices of the ideas by rank, then by lot: never by age, author or arrival. Two ideas with the same lot (one
 * pair in 2^32) go by id.
 */
export function listingOrder(
  ideas: readonly { readonly ideaId: string }[],
  rankOf: (index: number) => number,
): number[] {
  const keys = Float64Array.from(ideas, (idea, index) => rankOf(index) * 2 ** 32 + lotOf(idea.ideaId));
  const idAt = (index: number): string => ideas[index]?.ideaId ?? '';
  const order = placesInOrder(keys);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const key = keys[order[from] ?? 0];
    while (to < order.length && keys[order[to] ?? 0] === key) to += 1;
    if (to > from + 1) order.subarray(from, to).sort((a, b) => (idAt(a) < idAt(b) ? -1 : 1));
  }
  return [...order];
}
