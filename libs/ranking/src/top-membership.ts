import { logit } from './logistic.js';
import { seededNormals } from './seeded-normals.js';

const DRAWS = 300;
/** Ideas this many standard deviations short of the K-th mean get into no top K worth counting. */
const REACH = 3.7;
const INTERVAL_Z = 1.645;
const SETTLED = 0.95;
/** With fewer judgements than this a lucky start looks like a settled place. */
const FEWEST_JUDGEMENTS = 30;
const SMALLEST_SHARE = 1e-9;

/** What a published line says about an idea's share of agreement: the share, its 90 % interval, and n. */
export interface PublishedShare {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** `in` or `out` of the top K with at least 95 % probability; `open` otherwise, or while n < 30. */
export type MembershipStatus = 'in' | 'out' | 'open';

/** How likely an idea truly belongs in the top K: `pin` in [0, 1]. */
export interface TopMembership {
  readonly pin: number;
  readonly status: MembershipStatus;
}

/**
 * How sure we are of the top K of a ranking. Each of 300 draws takes a value for every idea from its normal
 * posterior on the logit scale and looks who is among the K best: `pin` is the share of draws in which an
 * idea is. The pins add up to K (or to the number of ideas, when there are fewer).
 *
 * @param ideas published lines, in any order; the answer is in the same order
 * @param topCount K ≥ 1
 * @param seed 32-bit integer: the same ranking and seed give the same answer
 */
export function topMembership(
  ideas: readonly PublishedShare[],
  topCount: number,
  seed: number,
): TopMembership[] {
  const draws = membershipDraws(ideas, topCount, seed);
  for (;;) {
    const step = draws.next();
    if (step.done) return step.value;
  }
}

/**
 * The same as `topMembership`, one draw per step: 300 draws of 10,000 ideas take a third of a second, in which
 * a server has other things to do as well.
 */
export function* membershipDraws(
  ideas: readonly PublishedShare[],
  topCount: number,
  seed: number,
): Generator<void, TopMembership[], void> {
  const pins = yield* pinsOf(ideas, topCount, seed);
  return ideas.map(({ n }, index) => {
    const pin = pins[index] ?? 0;
    return { pin, status: statusOf(pin, n) };
  });
}

/**
 * Expected share of the first K lines of a list that truly belong in the top K, 0..1; 1 for an empty list.
 *
 * @param members in the order of the list
 */
export function expectedRight(members: readonly TopMembership[], topCount: number): number {
  const listed = members.slice(0, topCount);
  if (listed.length === 0) return 1;
  return listed.reduce((total, { pin }) => total + pin, 0) / listed.length;
}

function statusOf(pin: number, judgements: number): MembershipStatus {
  if (judgements < FEWEST_JUDGEMENTS) return 'open';
  if (pin >= SETTLED) return 'in';
  return pin <= 1 - SETTLED ? 'out' : 'open';
}

function* pinsOf(
  ideas: readonly PublishedShare[],
  topCount: number,
  seed: number,
): Generator<void, Float64Array, void> {
  if (ideas.length <= topCount) return new Float64Array(ideas.length).fill(1);
  const means = Float64Array.from(ideas, ({ score }) => logitOf(score));
  const sds = Float64Array.from(ideas, ({ low, high }) => (logitOf(high) - logitOf(low)) / (2 * INTERVAL_Z));
  const contenders = contendersOf(means, sds, topCount);
  const wins = new Float64Array(ideas.length);
  const drawn = new Float64Array(contenders.length);
  const places = new Uint32Array(contenders.length);
  const normal = seededNormals(seed);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (let place = 0; place < contenders.length; place += 1) {
      const index = contenders[place] ?? 0;
      drawn[place] = (means[index] ?? 0) + (sds[index] ?? 0) * normal();
      places[place] = place;
    }
    bringLargestForward(places, drawn, topCount);
    for (let place = 0; place < topCount; place += 1) {
      const winner = contenders[places[place] ?? 0] ?? 0;
      wins[winner] = (wins[winner] ?? 0) + 1;
    }
    yield;
  }
  return wins.map((won) => won / DRAWS);
}

function contendersOf(means: Float64Array, sds: Float64Array, topCount: number): Uint32Array {
  const bar = Float64Array.from(means).sort()[means.length - topCount] ?? 0;
  const all = Uint32Array.from(means.keys());
  return all.filter((index) => (means[index] ?? 0) + REACH * (sds[index] ?? 0) >= bar);
}

/** Quickselect: afterwards the first `count` places are those of the largest values, in no order. */
function bringLargestForward(places: Uint32Array, values: Float64Array, count: number): void {
  let first = 0;
  let last = places.length - 1;
  while (first < last) {
    const pivot = values[places[(first + last) >>> 1] ?? 0] ?? 0;
    let left = first;
    let right = last;
    while (left <= right) {
      while ((values[places[left] ?? 0] ?? 0) > pivot) left += 1;
      while ((values[places[right] ?? 0] ?? 0) < pivot) right -= 1;
      if (left > right) break;
      const moved = places[left] ?? 0;
      places[left] = places[right] ?? 0;
      places[right] = moved;
      left += 1;
      right -= 1;
    }
    if (count - 1 <= right) last = right;
    else if (count - 1 >= left) first = left;
    else return;
  }
}

/** Published shares are rounded, so one may read exactly 0 or 1. */
function logitOf(share: number): number {
  return logit(Math.min(1 - SMALLEST_SHARE, Math.max(SMALLEST_SHARE, share)));
}
