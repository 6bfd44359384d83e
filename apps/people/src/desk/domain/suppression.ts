import type { GroupId } from '@zwerm/domain/id';

/** A unit in a tree: how many people are placed in it itself, and the unit it lies in. */
export interface UnitOfPeople {
  readonly id: GroupId;
  /** Null at the top; must come before its children in the list. */
  readonly parentId: GroupId | null;
  readonly placed: number;
}

/** Fewer people than this and a figure about them is a figure about somebody. */
export const fewestPeople = 5;

/**
 * Which units may show a figure that adds up over people, such as how complete profiles are, so that nobody can work out
 * that of fewer than `fewest` people from all the figures that are shown.
 *
 * What can be worked out: a shown unit minus all shown units below it. These remainders ("atoms") are disjoint, and the
 * shown sums and the sums of the atoms determine each other; so each set of people whose sum follows is a union of atoms.
 * It is therefore enough, and needed, that every atom is empty or counts at least `fewest` people. From the leaves up, a
 * unit whose remainder is too small hides the smallest shown unit below it as well (second suppression).
 */
export function shownUnits(units: readonly UnitOfPeople[], fewest = fewestPeople): Set<GroupId> {
  const shown = new Set<GroupId>();
  const below = new Map<GroupId | null, GroupId[]>();
  const remainders = new Map<GroupId, number>();
  /** Shown units directly below, with nothing shown in between. */
  const shownBelow = new Map<GroupId, GroupId[]>();
  for (const { id, parentId } of units) below.set(parentId, [...(below.get(parentId) ?? []), id]);
  for (const { id, placed } of [...units].reverse()) {
    const children = below.get(id) ?? [];
    const open = children.flatMap((child) => (shown.has(child) ? [child] : (shownBelow.get(child) ?? [])));
    const hidden = children.filter((child) => !shown.has(child));
    let rest = placed + hidden.reduce((sum, child) => sum + (remainders.get(child) ?? 0), 0);
    while (rest > 0 && rest < fewest && open.length > 0) {
      open.sort((a, b) => costOf(remainders, a) - costOf(remainders, b) || a.localeCompare(b));
      const sacrificed = open.shift() ?? '';
      shown.delete(sacrificed);
      rest += remainders.get(sacrificed) ?? 0;
      open.push(...(shownBelow.get(sacrificed) ?? []));
    }
    remainders.set(id, rest);
    shownBelow.set(id, open);
    if (rest >= fewest || (rest === 0 && open.length > 0)) shown.add(id);
  }
  return shown;
}

/** The smallest first; last of all a unit without people of its own, for hiding it alone hides nobody. */
const costOf = (remainders: ReadonlyMap<GroupId, number>, id: GroupId): number =>
  remainders.get(id) || Infinity;
