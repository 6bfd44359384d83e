/** What one person can say about one idea when ideas are judged one at a time. */
export type Judgement = 'agree' | 'disagree' | 'pass';

/** How many people currently hold each choice on one idea: integers, never weights. */
export type Tally = Readonly<Record<Judgement, number>>;

/** The tally of an idea on which nobody has voted. */
export const EMPTY_TALLY: Tally = { agree: 0, disagree: 0, pass: 0 };

/**
 * Moves one person's contribution from one choice to another. Because the old choice is subtracted and the
 * new one added, a tally is a function of the set of current votes, whatever their history.
 *
 * @param before the choice that person held, or null when this is their first
 * @param after the choice they hold now, or null when they withdrew it
 * @throws RangeError when `before` was never counted: the tally would no longer be a count of people
 */
export function applyContribution(tally: Tally, before: Judgement | null, after: Judgement | null): Tally {
  const next = { ...tally };
  if (before !== null) {
    if (next[before] < 1) throw new RangeError(`no ${before} left to take back`);
    next[before] -= 1;
  }
  if (after !== null) next[after] += 1;
  return next;
}
