/** A stratum this small (share of headcount) cannot be measured on its own. */
const SMALLEST_SHARE = 0.05;
/** More strata than this cost more judgements than they tell. */
const MOST_STRATA = 8;

/** A part of the organisation as its directory records it: a site, department or level. */
export interface RecordedStratum {
  readonly id: string;
  /** How many people belong to it, whether or not they vote. */
  readonly headcount: number;
}

/** A stratum as it is counted: one recorded stratum, or several small ones; `share` of the headcount, summing to 1. */
export interface Stratum {
  readonly members: readonly string[];
  readonly share: number;
}

/**
 * Strata to count by: recorded strata, the two smallest merged until each has at least 5 % of the headcount and
 * there are at most eight. Largest first; equal ones by their smallest id, so the answer depends on the set only.
 * An organisation without people is one stratum.
 *
 * @param fewest people that a stratum must have, whatever share that is
 * @throws RangeError when a headcount is no count or an id occurs twice
 */
export function mergeStrata(recorded: readonly RecordedStratum[], fewest = 0): Stratum[] {
  assertCountable(recorded);
  const people = recorded.reduce((total, { headcount }) => total + headcount, 0);
  const ids = recorded.map(({ id }) => id).sort();
  if (people === 0) return [{ members: ids, share: 1 }];
  let groups = recorded.map(({ id, headcount }) => ({ members: [id], headcount })).sort(largestFirst);
  for (;;) {
    const smallest = groups.at(-1);
    const next = groups.at(-2);
    if (!smallest || !next) break;
    const isLargeEnough = smallest.headcount >= Math.max(SMALLEST_SHARE * people, fewest);
    if (groups.length <= MOST_STRATA && isLargeEnough) break;
    const merged = {
      members: [...next.members, ...smallest.members].sort(),
      headcount: next.headcount + smallest.headcount,
    };
    groups = [...groups.slice(0, -2), merged].sort(largestFirst);
  }
  return groups.map(({ members, headcount }) => ({ members, share: headcount / people }));
}

interface CountedGroup {
  readonly members: readonly string[];
  readonly headcount: number;
}

function largestFirst(a: CountedGroup, b: CountedGroup): number {
  return b.headcount - a.headcount || ((a.members[0] ?? '') < (b.members[0] ?? '') ? -1 : 1);
}

function assertCountable(recorded: readonly RecordedStratum[]): void {
  const seen = new Set<string>();
  for (const { id, headcount } of recorded) {
    if (seen.has(id)) throw new RangeError(`stratum ${id} occurs twice`);
    seen.add(id);
    if (!Number.isSafeInteger(headcount) || headcount < 0)
      throw new RangeError(`stratum ${id} has headcount ${headcount}`);
  }
}
