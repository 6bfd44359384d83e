import type { IdeaId } from '@zwerm/domain/id';

/** Of an idea: how many people saw it, and how many of those passed it over. */
export interface PassCount {
  readonly ideaId: IdeaId;
  readonly seenBy: number;
  readonly passes: number;
}

/** People who passed over `from` to `to` of what they were shown, both 0 to 1. */
export interface SkipBand {
  readonly from: number;
  readonly to: number;
  /** Of all who judged enough, 0 to 1, in steps of a twentieth. */
  readonly share: number;
}

export interface Skips {
  /** Those that the largest share of their viewers passed over; `passes` is a crowd for each. */
  readonly items: readonly PassCount[];
  /** None when there are too few people to part them. */
  readonly bands: readonly SkipBand[];
}

const mostItems = 10;
const step = 0.05;

/**
 * What people pass over, and how much.
 * @param people how many passed over up to a quarter, a half, three quarters and all of what they were shown
 * @returns undefined when neither can be told
 */
export function skipsIn(
  counts: readonly PassCount[],
  people: readonly number[],
  crowd: number,
): Skips | undefined {
  const items = counts
    .filter(({ passes }) => passes >= crowd)
    .map((count) => ({ ...count, seenBy: Math.max(count.seenBy, count.passes) }))
    .sort((a, b) => shareOf(b) - shareOf(a) || (a.ideaId < b.ideaId ? -1 : 1))
    .slice(0, mostItems);
  const bands = bandsOf(people, crowd);
  return items.length + bands.length === 0 ? undefined : { items, bands };
}

export const shareOf = ({ seenBy, passes }: PassCount): number => passes / seenBy;

/** Neighbours go together until each band is a crowd; nothing is told when that leaves one. */
function bandsOf(people: readonly number[], crowd: number): SkipBand[] {
  const all = people.reduce((sum, count) => sum + count, 0);
  const bands: { from: number; to: number; people: number }[] = [];
  let isOpen = false;
  people.forEach((count, index) => {
    const [from, to] = [index / people.length, (index + 1) / people.length];
    const last = bands.at(-1);
    if (last && (isOpen || restFrom(people, index) < crowd))
      Object.assign(last, { to, people: last.people + count });
    else bands.push({ from, to, people: count });
    isOpen = (bands.at(-1)?.people ?? 0) < crowd;
  });
  if (bands.length < 2 || bands.some((band) => band.people < crowd)) return [];
  return bands.map(({ from, to, people: count }) => ({
    from,
    to,
    share: Math.round(count / all / step) / Math.round(1 / step),
  }));
}

const restFrom = (people: readonly number[], index: number): number =>
  people.slice(index).reduce((sum, count) => sum + count, 0);
