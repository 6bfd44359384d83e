/** Votes of one group on one statement. `seen` counts passes too, as Polis does. */
export interface GroupVotes {
  readonly agrees: number;
  readonly disagrees: number;
  readonly seen: number;
}

/** Share of a group that agrees or disagrees, and how far that is from one half. */
export interface VoteTests {
  readonly agreeShare: number;
  readonly disagreeShare: number;
  readonly agreeZ: number;
  readonly disagreeZ: number;
}

/** A group beside all others: ratio of shares, and z of their difference. */
export interface GroupTests extends VoteTests {
  readonly agreeRatio: number;
  readonly disagreeRatio: number;
  readonly agreeRatioZ: number;
  readonly disagreeRatioZ: number;
}

/** Polis' one-sided 90 % threshold, to the digits it uses. */
const SIGNIFICANT_Z = 1.2816;

export function isSignificant(z: number): boolean {
  return z > SIGNIFICANT_Z;
}

/** (successes + 1) / (trials + 2) for agreeing and disagreeing, and z against one half with one added to both. */
export function voteTests({ agrees, disagrees, seen }: GroupVotes): VoteTests {
  return {
    agreeShare: (agrees + 1) / (seen + 2),
    disagreeShare: (disagrees + 1) / (seen + 2),
    agreeZ: halfZ(agrees, seen),
    disagreeZ: halfZ(disagrees, seen),
  };
}

/** What sets a group apart from the rest, which is the sum of all other groups. */
export function groupTests(group: GroupVotes, rest: GroupVotes): GroupTests {
  const own = voteTests(group);
  const others = voteTests(rest);
  return {
    ...own,
    agreeRatio: own.agreeShare / others.agreeShare,
    disagreeRatio: own.disagreeShare / others.disagreeShare,
    agreeRatioZ: differenceZ(group.agrees, group.seen, rest.agrees, rest.seen),
    disagreeRatioZ: differenceZ(group.disagrees, group.seen, rest.disagrees, rest.seen),
  };
}

/**
 * Group-aware consensus: the product of the groups' smoothed shares of agreement, 0..1. It counts passes in the
 * denominator and is not comparable between numbers of groups: published as Polis publishes it, ranked by nowhere.
 */
export function groupAwareConsensus(groups: readonly GroupVotes[]): number {
  return groups.reduce((product, group) => product * voteTests(group).agreeShare, 1);
}

function halfZ(successes: number, trials: number): number {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);
}

function differenceZ(successes: number, trials: number, otherSuccesses: number, otherTrials: number): number {
  const [n, m] = [trials + 1, otherTrials + 1];
  const share = (successes + 1) / n;
  const other = (otherSuccesses + 1) / m;
  const pooled = (successes + otherSuccesses + 2) / (n + m);
  if (pooled === 1) return 0;
  return (share - other) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}
