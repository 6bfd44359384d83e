/** How many ideas were seen by so many people. */
export interface SeenCount {
  readonly seenBy: number;
  readonly isLate: boolean;
  readonly ideas: number;
}

/** How evenly ideas were shown: people who saw each of them, an idea once a person. */
export interface ShownIdeas {
  readonly ideas: number;
  /** Ideas that fewer people saw than `enoughViewers`. */
  readonly unseen: number;
  readonly enoughViewers: number;
  /** Share of all showings that each fifth of the ideas got, least shown first; 0.2 each when even. Sums to 1. */
  readonly fifths: readonly number[];
  /** Gini coefficient of the showings: 0 when all ideas got as many, nearly 1 when one got all. */
  readonly gini: number;
}

const parts = 5;

/**
 * @param counts with distinct `seenBy` and lateness, in any order
 * @returns undefined when there are fewer than five ideas, or none was seen by `enoughViewers` people
 */
export function shownIdeas(counts: readonly SeenCount[], enoughViewers: number): ShownIdeas | undefined {
  const ideas = sum(counts.map((count) => count.ideas));
  const most = Math.max(0, ...counts.map(({ seenBy }) => seenBy));
  if (ideas < parts || most < enoughViewers) return undefined;
  const sorted = [...counts].sort((a, b) => a.seenBy - b.seenBy);
  return {
    ideas,
    unseen: sum(counts.map((count) => (count.seenBy < enoughViewers ? count.ideas : 0))),
    enoughViewers,
    fifths: fifthsOf(sorted, ideas),
    gini: giniOf(sorted, ideas),
  };
}

/** People who saw the middle idea of those that were there from the start; undefined when there was none. */
export function earlyMedian(counts: readonly SeenCount[]): number | undefined {
  const early = counts.filter(({ isLate }) => !isLate).sort((a, b) => a.seenBy - b.seenBy);
  let left = Math.ceil(sum(early.map(({ ideas }) => ideas)) / 2);
  return early.find(({ ideas }) => (left -= ideas) <= 0)?.seenBy;
}

/** Where the edge of a fifth falls within ideas that were seen alike, both sides get their share of them. */
function fifthsOf(sorted: readonly SeenCount[], ideas: number): number[] {
  const size = ideas / parts;
  const shown = new Array<number>(parts).fill(0);
  let before = 0;
  for (const { seenBy, ideas: count } of sorted) {
    for (let fifth = 0; fifth < parts; fifth += 1) {
      const within = Math.min(before + count, (fifth + 1) * size) - Math.max(before, fifth * size);
      shown[fifth] = (shown[fifth] ?? 0) + Math.max(0, within) * seenBy;
    }
    before += count;
  }
  const all = sum(shown);
  return shown.map((showings) => showings / all);
}

/** Twice the area between the Lorenz curve and the line of evenness. */
function giniOf(sorted: readonly SeenCount[], ideas: number): number {
  const all = sum(sorted.map(({ seenBy, ideas: count }) => seenBy * count));
  let reached = 0;
  let area = 0;
  for (const { seenBy, ideas: count } of sorted) {
    const next = reached + (seenBy * count) / all;
    area += ((reached + next) / 2) * (count / ideas);
    reached = next;
  }
  return Math.max(0, 1 - 2 * area);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
