import type { CriterionMark } from './criteria-scores.js';

/** A count of stars that ends between two: the two with most, and how many people put either above the other. */
export interface RunoffOfTwo {
  /** All stars of each item, over people and criteria. */
  readonly totals: ReadonlyMap<string, number>;
  /** The two with most stars; fewer where there are fewer items. */
  readonly finalists: readonly string[];
  /** People who give either finalist more stars than the other; who gives both as many has no preference. */
  readonly preferred: readonly number[];
  readonly winner: string | null;
}

/**
 * STAR, score then automatic runoff (Equal Vote Coalition 2014). An item that somebody does not mark has no stars of
 * theirs. Finalists tied in stars: whom more prefer one to one, then by id; a tied runoff: most stars, then by id.
 */
export function scoreThenRunoff(marks: readonly CriterionMark[]): RunoffOfTwo {
  const totals = new Map<string, number>();
  const byPerson = new Map<string, Map<string, number>>();
  for (const { participant, item, stars } of marks) {
    totals.set(item, (totals.get(item) ?? 0) + stars);
    const own = byPerson.get(participant) ?? new Map<string, number>();
    byPerson.set(participant, own.set(item, (own.get(item) ?? 0) + stars));
  }
  const preferring = (one: string, other: string): number =>
    [...byPerson.values()].filter((own) => (own.get(one) ?? 0) > (own.get(other) ?? 0)).length;
  const total = (item: string): number => totals.get(item) ?? 0;
  const items = [...totals.keys()].sort();
  // Duels won among those with as many stars, so that the order is one however many are tied.
  const won = (item: string): number =>
    items.filter((other) => total(other) === total(item) && preferring(item, other) > preferring(other, item))
      .length;
  const duels = new Map(items.map((item) => [item, won(item)]));
  const order = [...items].sort(
    (a, b) => total(b) - total(a) || (duels.get(b) ?? 0) - (duels.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const finalists = order.slice(0, 2);
  const [first, second] = finalists;
  const preferred =
    first !== undefined && second !== undefined
      ? [preferring(first, second), preferring(second, first)]
      : finalists.map(() => byPerson.size);
  const isTurned = (preferred[1] ?? 0) > (preferred[0] ?? 0);
  return { totals, finalists, preferred, winner: (isTurned ? second : first) ?? null };
}
