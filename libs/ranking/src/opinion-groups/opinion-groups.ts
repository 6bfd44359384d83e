import { kMeans, silhouette, type WeightedPoint } from './k-means.js';
import { opinionSpace, type OpinionSpace } from './opinion-space.js';
import { occurrences, votesWhere, type OpinionVotes } from './opinion-votes.js';

/** People who voted on fewer ideas stand nowhere yet. */
const FEWEST_VOTES = 7;
const BASE_CLUSTERS = 100;
const FEWEST_GROUPS = 2;
const MOST_GROUPS = 5;
/** Fewer people than this have no groups worth the name. */
const FEWEST_PEOPLE = 20;
/** Another number of groups must win this many refreshes in a row to be taken. */
const WINS_NEEDED = 4;

/** What the next refresh has to know of this one, so that groups do not flicker. */
export interface GroupMemory {
  /** Group of every person, -1 for none. */
  readonly labels: readonly number[];
  readonly groups: number;
  readonly challenger: number;
  readonly wins: number;
}

/** Who thinks alike. `labels[person]` is the group, 0-based, or -1 for people with fewer than 7 votes. */
export interface OpinionGroups extends GroupMemory {
  readonly space: OpinionSpace;
  /** Silhouette by number of groups tried, index 0 for two groups; higher is clearer. */
  readonly silhouettes: readonly number[];
}

/**
 * Groups of people who vote alike, found from their votes alone: principal components, up to 100 base clusters of
 * people, then k-means of those for 2 to 5 groups, the number with the best silhouette. Fewer than 20 people are one
 * group. With the memory of the previous refresh the number of groups changes only when another one wins four times
 * in a row, and groups keep the number of the old group they share most people with.
 */
export function opinionGroups(votes: OpinionVotes, before?: GroupMemory): OpinionGroups {
  const cast = occurrences(votes.person, votes.people);
  const counted = (person: number): boolean => (cast[person] ?? 0) >= FEWEST_VOTES;
  const space = opinionSpace(votesWhere(votes, counted));
  const people = [...cast.keys()].filter(counted);
  if (people.length < FEWEST_PEOPLE) {
    const labels = Array.from(cast, (_, person) => (counted(person) ? 0 : -1));
    return { space, silhouettes: [], labels, groups: 1, challenger: 1, wins: 0 };
  }
  const base = kMeans(
    people.map((person) => pointOf(space, person)),
    BASE_CLUSTERS,
  );
  const tried = Array.from({ length: MOST_GROUPS - FEWEST_GROUPS + 1 }, (_, more) => {
    const { labels } = kMeans(base.centres, FEWEST_GROUPS + more);
    return { labels, clear: silhouette(base.centres, labels) };
  });
  const silhouettes = tried.map(({ clear }) => clear);
  const winner = FEWEST_GROUPS + silhouettes.indexOf(Math.max(...silhouettes));
  const { groups, challenger, wins } = settledNumber(winner, before);
  const ofBase = tried[groups - FEWEST_GROUPS]?.labels ?? [];
  const labels = new Array<number>(votes.people).fill(-1);
  people.forEach((person, index) => {
    labels[person] = ofBase[base.labels[index] ?? -1] ?? -1;
  });
  return { space, silhouettes, labels: keepingNames(labels, before?.labels), groups, challenger, wins };
}

function pointOf({ positions }: OpinionSpace, person: number): WeightedPoint {
  return { x: positions[0]?.[person] ?? 0, y: positions[1]?.[person] ?? 0, weight: 1 };
}

/** The number of groups to show: the old one, unless the same other one has now won four times in a row. */
export function settledNumber(
  winner: number,
  before?: Omit<GroupMemory, 'labels'>,
): Omit<GroupMemory, 'labels'> {
  if (!before || before.groups < FEWEST_GROUPS || winner === before.groups)
    return { groups: winner, challenger: winner, wins: 0 };
  const wins = winner === before.challenger ? before.wins + 1 : 1;
  return wins >= WINS_NEEDED
    ? { groups: winner, challenger: winner, wins: 0 }
    : { groups: before.groups, challenger: winner, wins };
}

/**
 * The same groups, numbered like the previous ones they share most people with (largest overlap first, ties by the
 * smaller numbers); new groups get the numbers left. Without a previous run they are numbered by size, largest first.
 */
export function keepingNames(labels: readonly number[], before?: readonly number[]): number[] {
  const sizes = countsOf(labels);
  const groups = [...sizes.keys()].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || a - b);
  const names = new Map<number, number>();
  if (before) {
    const shared = groups.flatMap((now) =>
      groups.map((old) => ({ now, old, people: overlap(labels, now, before, old) })),
    );
    shared.sort((a, b) => b.people - a.people || a.old - b.old || a.now - b.now);
    const taken = new Set<number>();
    for (const { now, old, people } of shared) {
      if (people === 0 || names.has(now) || taken.has(old)) continue;
      names.set(now, old);
      taken.add(old);
    }
  }
  const left = groups.map((_, name) => name).filter((name) => ![...names.values()].includes(name));
  for (const group of groups) if (!names.has(group)) names.set(group, left.shift() ?? group);
  return labels.map((label) => names.get(label) ?? -1);
}

function countsOf(labels: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const label of labels) if (label >= 0) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function overlap(labels: readonly number[], now: number, before: readonly number[], old: number): number {
  return labels.reduce((sum, label, person) => sum + (label === now && before[person] === old ? 1 : 0), 0);
}
