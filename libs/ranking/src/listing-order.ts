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
  const idAt = (index: number): string => ideas[index]?.ideaId ?? '';
  const order = Uint32Array.from(ideas, (_idea, index) => index);
  order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || (idAt(a) < idAt(b) ? -1 : 1));
  return [...order];
}
