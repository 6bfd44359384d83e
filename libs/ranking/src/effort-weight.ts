/** Weights are multiples of 2^-20: sums of them are exact, so no order of adding changes a counter by a bit. */
const STEPS = 2 ** 20;

/** What one person did in one phase: how many served ideas they judged, out of how many they were shown. */
export interface Effort {
  readonly votes: number;
  readonly impressions: number;
}

/**
 * Weight in (0, 1] of everything one person said in a phase: min(1, (votes + 1) / (impressions / 2 + 1)), rounded
 * to a multiple of 2^-20. Someone who passes on up to half of what they see keeps weight 1; someone who skips 40
 * ideas to reach the one they came for keeps 0.09. A pure function of two integers, so it can be recomputed.
 *
 * @throws RangeError when the two are no counts, or more was judged than shown
 * @see docs/adr/0040, which says what it was measured to do to a brigade
 */
export function effortWeight({ votes, impressions }: Effort): number {
  if (!isCount(votes) || !isCount(impressions) || votes > impressions)
    throw new RangeError(`${votes} judgements of ${impressions} shown ideas are no effort`);
  const weight = Math.min(1, (votes + 1) / (impressions / 2 + 1));
  return Math.max(1, Math.round(weight * STEPS)) / STEPS;
}

/** Share of all judgements that effort weights took away, 0..1; published beside the ranking. 0 without judgements. */
export function weightRemoved(people: readonly Effort[]): number {
  let kept = 0;
  let cast = 0;
  for (const person of people) {
    kept += person.votes * effortWeight(person);
    cast += person.votes;
  }
  return cast === 0 ? 0 : 1 - kept / cast;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
