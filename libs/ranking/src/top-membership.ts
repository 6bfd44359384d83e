import { allPlaces, aroundRank } from './largest-first.js';
import { logit } from './logistic.js';
import { topDraws, type Contenders } from './top-draws.js';

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
 * The same as `topMembership`, one draw per step: a hundred thousand ideas take tenths
 * of a second, in which a server has other things to do as well.
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
  const pins = new Float64Array(ideas.length);
  if (ideas.length <= topCount) return pins.fill(1);
  const { contenders, places } = contendersOf(ideas, topCount);
  const draws = topDraws(contenders, topCount, seed);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (const winner of draws.next().value) {
      const place = places[winner] ?? 0;
      pins[place] = (pins[place] ?? 0) + 1;
    }
    yield;
  }
  return pins.map((won) => won / DRAWS);
}

/** The ideas that may get into the top K, with their places among all. */
function contendersOf(
  ideas: readonly PublishedShare[],
  topCount: number,
): { readonly contenders: Contenders; readonly places: Uint32Array } {
  const [means, sds] = [new Float64Array(ideas.length), new Float64Array(ideas.length)];
  for (const [place, { score, low, high }] of ideas.entries()) {
    means[place] = logitOf(score);
    sds[place] = (logitOf(high) - logitOf(low)) / (2 * INTERVAL_Z);
  }
  const [bar] = aroundRank(means, topCount);
  const places = allPlaces(ideas.length).filter(
    (place) => (means[place] ?? 0) + REACH * (sds[place] ?? 0) >= bar,
  );
  const contenders = { means: new Float64Array(places.length), sds: new Float64Array(places.length) };
  for (const [at, place] of places.entries()) {
    contenders.means[at] = means[place] ?? 0;
    contenders.sds[at] = sds[place] ?? 0;
  }
  return { contenders, places };
}

/** Published shares are rounded, so one may read exactly 0 or 1. */
function logitOf(share: number): number {
  return logit(Math.min(1 - SMALLEST_SHARE, Math.max(SMALLEST_SHARE, share)));
}
