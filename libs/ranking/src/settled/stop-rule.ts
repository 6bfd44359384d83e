import { normalCdf } from '../normal-distribution.js';
import type { MembershipStatus } from '../top-membership.js';

const FEWEST_JUDGEMENTS = 30;
const FEWEST_PER_STRATUM = 10;
/** Strata with less of the headcount than this need not be heard on every idea. */
const HEARD_SHARE = 0.1;
const REFRESHES_HELD = 3;
const EXPECTED_ENOUGH = 0.9;
const TIE_WIDTH = 0.01;
const TIED_SURELY = 0.9;

/** Judgements per stratum must be enough to call an idea settled: 30 in all, 10 in every stratum of 10 % or more. */
export function heardEnough(trials: readonly number[], shares: readonly number[]): boolean {
  const all = trials.reduce((total, count) => total + count, 0);
  return (
    all >= FEWEST_JUDGEMENTS &&
    trials.every((count, g) => (shares[g] ?? 0) < HEARD_SHARE || count >= FEWEST_PER_STRATUM)
  );
}

/**
 * Status to publish: `in` or `out` only after three refreshes in a row said so. Watching a list until it looks
 * settled would otherwise settle it too soon.
 *
 * @param history what each refresh found, oldest first, the present one last
 */
export function heldStatus(history: readonly MembershipStatus[]): MembershipStatus {
  const last = history.slice(-REFRESHES_HELD);
  const [first = 'open'] = last;
  return last.length === REFRESHES_HELD && last.every((status) => status === first) ? first : 'open';
}

/** One idea at the moment of the question whether to stop. */
export interface ContendingIdea {
  readonly share: number;
  /** Posterior standard deviation of the logit of `share`. */
  readonly sd: number;
  readonly pin: number;
  readonly status: MembershipStatus;
}

/** Why judging may stop: the first that holds, in this order. */
export type StopReason = 'all-in' | 'expected-right' | 'practically-tied' | 'budget-spent';

/**
 * May judging stop? When all K listed ideas are in; when the list is expected to be at least 90 % right; when
 * every open idea on the list is practically tied (difference below 0.01 with 90 % probability) with every open one
 * off it, so that shared ranks tell the truth; or when the budget is spent. Null: go on.
 *
 * @param ideas in the order of the list, best first; @param topCount K ≥ 1
 * @param budgetLeft judgements still allowed, Infinity without a budget
 */
export function stopReason(
  ideas: readonly ContendingIdea[],
  topCount: number,
  budgetLeft: number,
): StopReason | null {
  const listed = ideas.slice(0, topCount);
  if (listed.length > 0) {
    if (listed.every(({ status }) => status === 'in')) return 'all-in';
    const right = listed.reduce((total, { pin }) => total + pin, 0) / listed.length;
    if (right >= EXPECTED_ENOUGH) return 'expected-right';
    const open = (idea: ContendingIdea): boolean => idea.status === 'open';
    const others = ideas.slice(topCount).filter(open);
    const rivals = listed.filter(open);
    if (rivals.length > 0 && others.length > 0 && rivals.every((a) => others.every((b) => tied(a, b))))
      return 'practically-tied';
  }
  return budgetLeft <= 0 ? 'budget-spent' : null;
}

/** Probability ≥ 0.9 that two shares differ by less than 0.01, both taken as normal on the scale of shares. */
function tied(a: ContendingIdea, b: ContendingIdea): boolean {
  const spread = Math.hypot(sdOfShare(a), sdOfShare(b));
  const difference = a.share - b.share;
  if (spread === 0) return Math.abs(difference) < TIE_WIDTH;
  const inside = normalCdf((TIE_WIDTH - difference) / spread) - normalCdf((-TIE_WIDTH - difference) / spread);
  return inside >= TIED_SURELY;
}

function sdOfShare({ share, sd }: ContendingIdea): number {
  return share * (1 - share) * sd;
}
