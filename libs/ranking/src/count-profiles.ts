import type { JudgedIdea } from './logit-normal-posterior.js';

/** Counts (and strength) that several ideas have in common: `ideas` says how many. */
export interface CountProfile extends JudgedIdea {
  readonly ideas: number;
}

/** The distinct counts of a set of ideas in canonical order, and for each idea the index of its counts. */
export interface ProfiledCounts {
  readonly profiles: readonly CountProfile[];
  readonly profileOf: readonly number[];
}

/**
 * Groups ideas with identical counts. A posterior depends on nothing but the counts, so 100,000 ideas cost
 * no more than their few thousand distinct counts. Profiles are sorted by trials, agrees, strength: sums over
 * them add up in one order, so a result is bit-identical whatever the order of the ideas.
 */
export function profileCounts(ideas: readonly JudgedIdea[]): ProfiledCounts {
  const found = new Map<string, { counts: JudgedIdea; members: number[] }>();
  ideas.forEach((counts, index) => {
    const key = keyOf(counts);
    const profile = found.get(key);
    if (profile) profile.members.push(index);
    else found.set(key, { counts, members: [index] });
  });
  const sorted = [...found.values()].sort((a, b) => compareCounts(a.counts, b.counts));
  const profileOf = new Array<number>(ideas.length);
  sorted.forEach(({ members }, position) => {
    for (const member of members) profileOf[member] = position;
  });
  const profiles = sorted.map(({ counts, members }) => ({
    ...counts,
    ideas: members.length,
  }));
  return { profiles, profileOf };
}

function keyOf({ trials, agrees, strength }: JudgedIdea): string {
  let key = strength === undefined ? '' : `${strength}:`;
  for (let g = 0; g < trials.length; g += 1) key += `${trials[g]},${agrees[g]};`;
  return key;
}

function compareCounts(a: JudgedIdea, b: JudgedIdea): number {
  return (
    compareNumbers(a.trials, b.trials) ||
    compareNumbers(a.agrees, b.agrees) ||
    (a.strength ?? 0) - (b.strength ?? 0)
  );
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
