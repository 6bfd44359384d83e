import { inTieOrder, type TieBreak } from './tie-break.js';

/** An election of a committee by approvals: one set of candidates per person, each candidate named once. */
export interface CommitteeElection {
  readonly candidates: readonly string[];
  readonly approvals: readonly ReadonlySet<string>[];
  /** How many are elected. */
  readonly size: number;
}

/** Members in the order of the candidates. */
export type Committee = readonly string[];

/** Trying every committee is for short lists: 18 choose 9 is the most. */
const MOST_COMMITTEES = 50_000;

/**
 * Every committee of the right size.
 *
 * @throws RangeError when there are fewer candidates than seats, no seat, or more than 50,000 committees
 */
export function committeesOf({ candidates, size }: CommitteeElection): Committee[] {
  if (!Number.isInteger(size) || size < 1 || size > candidates.length)
    throw new RangeError(`${size} seats do not fit ${candidates.length} candidates`);
  let number = 1;
  for (let chosen = 1; chosen <= size; chosen += 1)
    number = (number * (candidates.length - size + chosen)) / chosen;
  if (number > MOST_COMMITTEES) throw new RangeError(`there are more than ${MOST_COMMITTEES} committees`);
  return subsets(candidates).filter((committee) => committee.length === size);
}

/** All subsets of a short list, the empty one first, members in the order of the list. */
export function subsets(list: readonly string[]): string[][] {
  return list.reduce<string[][]>((all, one) => [...all, ...all.map((subset) => [...subset, one])], [[]]);
}

/** Those with the greatest value, and no others. */
export function greatest<Value, Of>(
  values: readonly Of[],
  valueOf: (one: Of) => Value,
  compare: (a: Value, b: Value) => number,
): Of[] {
  let best: { readonly value: Value; readonly all: Of[] } | undefined;
  for (const one of values) {
    const value = valueOf(one);
    const difference = best ? compare(value, best.value) : 1;
    if (difference > 0) best = { value, all: [one] };
    else if (difference === 0) best?.all.push(one);
  }
  return best?.all ?? [];
}

/** Of committees that nothing tells apart the one whose members stand first in the order of the tie-break. */
export function drawnCommittee(
  committees: readonly Committee[],
  candidates: readonly string[],
  ties: TieBreak,
): Committee | undefined {
  const place = new Map(inTieOrder(candidates, ties).map((one, index) => [one, index]));
  const places = (committee: Committee): number[] =>
    committee.map((one) => place.get(one) ?? 0).sort((a, b) => a - b);
  const [first] = greatest(committees, places, (a, b) => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
  });
  return first;
}
