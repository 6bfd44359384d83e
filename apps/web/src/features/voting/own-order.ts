import type { Mark } from './ballot-saver.js';

/** Ideas by place, the best first; ideas in one group share a place. */
export type Order = readonly (readonly string[])[];

export function orderOf(marks: readonly Mark[]): Order {
  const byPlace = new Map<number, string[]>();
  for (const { ideaId, value } of marks)
    byPlace.set(Number(value), [...(byPlace.get(Number(value)) ?? []), ideaId]);
  return [...byPlace].sort(([one], [other]) => one - other).map(([, group]) => group);
}

/** Places are counted without a gap. */
export const marksOfOrder = (order: Order): Mark[] =>
  order.flatMap((group, index) => group.map((ideaId) => ({ ideaId, aspect: '', value: String(index + 1) })));

export const without = (order: Order, ideaId: string): Order =>
  order.map((group) => group.filter((one) => one !== ideaId)).filter((group) => group.length > 0);

/** One step up: out of a shared place to before it, else to before the place above. */
export function raised(order: Order, ideaId: string): Order {
  const at = order.findIndex((group) => group.includes(ideaId));
  const to = (order[at]?.length ?? 0) > 1 ? at : Math.max(0, at - 1);
  return inserted(without(order, ideaId), ideaId, to);
}

/** One step down: out of a shared place to after it, else to after the place below. */
export function lowered(order: Order, ideaId: string): Order {
  const at = order.findIndex((group) => group.includes(ideaId));
  return inserted(without(order, ideaId), ideaId, at + 1);
}

/** Shares the place above. */
export function tied(order: Order, ideaId: string): Order {
  const at = order.findIndex((group) => group.includes(ideaId));
  return without(order, ideaId).map((group, index) => (index === at - 1 ? [...group, ideaId] : group));
}

/** Alone, right before what has place `at` (counted from 0); one place past the last puts it at the end. */
export function movedTo(order: Order, ideaId: string, at: number): Order {
  const from = order.findIndex((group) => group.includes(ideaId));
  // Its own place goes when it leaves it alone, and all below move up one.
  const isGone = order[from]?.length === 1 && from < at;
  return inserted(without(order, ideaId), ideaId, isGone ? at - 1 : at);
}

const inserted = (order: Order, ideaId: string, at: number): Order => [
  ...order.slice(0, at),
  [ideaId],
  ...order.slice(at),
];
