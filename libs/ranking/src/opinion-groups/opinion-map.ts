import { publishedValue } from '../posterior-ranking.js';
import { bridging } from './bridging.js';
import { sharesOfGroups, type GroupShare } from './group-shares.js';
import { opinionGroups } from './opinion-groups.js';
import { opinionVotes, type OpinionVote } from './opinion-votes.js';
import { polisReport, type ReportedStatement } from './polis-report.js';
import type { GroupVotes } from './representativeness.js';

/** Fewer people than this, and a figure about them is a figure about somebody. */
const FEWEST_PEOPLE = 5;
const MOST_VOTES = 2_000_000;

/** Current votes: who by a number of their own, which idea by its place in `ideaIds`. */
export interface MappedVotes {
  readonly ideaIds: readonly string[];
  readonly people: number;
  readonly votes: readonly OpinionVote[];
}

/** An idea that stands for a group: it agrees, or disagrees, more than the others do. */
export interface Stance {
  readonly ideaId: string;
  readonly stance: 'agree' | 'disagree';
}

/** People who vote alike: where they stand on the map in the mean, how far they spread, and what sets them apart. */
export interface MappedGroup {
  readonly people: number;
  readonly x: number;
  readonly y: number;
  /** Standard deviation of the distance to the middle of the group, in the unit of the map. */
  readonly spread: number;
  readonly stances: readonly Stance[];
}

/** An idea: the share of each group that agrees, null where too few of it voted, and how far it bridges them. */
export interface MappedIdea {
  readonly ideaId: string;
  readonly shares: readonly (GroupShare | null)[];
  /** Intercept of the bridging model: above 0, liked beyond what opinion explains. Null below five votes. */
  readonly bridges: number | null;
}

/** Groups of opinion without anybody in them: no single person stands on it. */
export interface OpinionMap {
  readonly version: 'opinion-map/1';
  /** People with votes on seven ideas or more, whom the groups are made of. */
  readonly people: number;
  /** Largest first. One group, or none, when opinion does not divide people or there are too few. */
  readonly groups: readonly MappedGroup[];
  readonly ideas: readonly MappedIdea[];
  /** What everybody agrees on, and disagrees with, most surely first. */
  readonly consensus: { readonly agree: readonly string[]; readonly disagree: readonly string[] };
}

/**
 * The map of opinion of a round: groups from votes alone (`opinionGroups`), a group of fewer than five people counted
 * with the nearest, what is typical of each as a Polis report has it, and ideas by group with small cells left out.
 *
 * @returns null above two million votes
 */
export function opinionMap({ ideaIds, people, votes }: MappedVotes): OpinionMap | null {
  if (votes.length > MOST_VOTES) return null;
  const columns = opinionVotes(votes, people, ideaIds.length);
  const { labels: found, space } = opinionGroups(columns);
  const at = (person: number): Place => ({
    x: space.positions[0]?.[person] ?? 0,
    y: space.positions[1]?.[person] ?? 0,
  });
  const labels = withoutTiny(found, at);
  const groups = Math.max(-1, ...labels) + 1;
  const statements = statementsOf(votes, labels, groups, ideaIds.length);
  const report = polisReport(statements, new Set());
  const idOf = (statement: number): string => ideaIds[statement] ?? '';
  const bridges = bridging(columns).ideas;
  const shares = statements.map(({ groups: counted, everybody }) => sharesOfGroups(counted, everybody));
  return {
    version: 'opinion-map/1',
    people: labels.filter((label) => label >= 0).length,
    groups: Array.from({ length: groups }, (_, group) => ({
      ...middleOf(labels, group, at),
      stances: (report.representatives[group] ?? [])
        .filter(({ statement }) => shares[statement]?.[group])
        .map(({ statement, stance }) => ({ ideaId: idOf(statement), stance })),
    })),
    ideas: statements.map(({ statement }) => {
      const bridged = bridges[statement];
      return {
        ideaId: idOf(statement),
        shares: shares[statement] ?? [],
        bridges: bridged ? publishedValue(bridged.intercept) : null,
      };
    }),
    consensus: {
      agree: report.consensus.agree.map(({ statement }) => idOf(statement)),
      disagree: report.consensus.disagree.map(({ statement }) => idOf(statement)),
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Groups of fewer than five join the group whose middle is nearest; numbered by size again, largest first. */
function withoutTiny(labels: readonly number[], at: (person: number) => Place): number[] {
  let current = [...labels];
  for (;;) {
    const sizes = sizesOf(current);
    const [tiny] =
      [...sizes].filter(([, size]) => size < FEWEST_PEOPLE).sort((a, b) => a[1] - b[1] || a[0] - b[0])[0] ??
      [];
    if (tiny === undefined) break;
    const own = middleOf(current, tiny, at);
    const others = [...sizes.keys()]
      .filter((group) => group !== tiny)
      .map((group) => ({ group, ...middleOf(current, group, at) }));
    others.sort(
      (a, b) =>
        Math.hypot(a.x - own.x, a.y - own.y) - Math.hypot(b.x - own.x, b.y - own.y) || a.group - b.group,
    );
    // Alone and too small: nobody is shown.
    const joined = others[0]?.group ?? -1;
    current = current.map((label) => (label === tiny ? joined : label));
  }
  const order = [...sizesOf(current)].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([group]) => group);
  return current.map((label) => (label < 0 ? -1 : order.indexOf(label)));
}

function sizesOf(labels: readonly number[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const label of labels) if (label >= 0) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return sizes;
}

function middleOf(
  labels: readonly number[],
  group: number,
  at: (person: number) => Place,
): { people: number; x: number; y: number; spread: number } {
  const places = labels.flatMap((label, person) => (label === group ? [at(person)] : []));
  const mean = (of: (place: Place) => number): number =>
    places.reduce((sum, place) => sum + of(place), 0) / Math.max(1, places.length);
  const [x, y] = [mean((place) => place.x), mean((place) => place.y)];
  const spread = Math.sqrt(mean((place) => (place.x - x) ** 2 + (place.y - y) ** 2));
  return {
    people: places.length,
    x: publishedValue(x),
    y: publishedValue(y),
    spread: publishedValue(spread),
  };
}

function statementsOf(
  votes: readonly OpinionVote[],
  labels: readonly number[],
  groups: number,
  ideas: number,
): ReportedStatement[] {
  const nobody = (): Counter => ({ agrees: 0, disagrees: 0, seen: 0 });
  const counted = Array.from({ length: ideas }, () => ({
    groups: Array.from({ length: groups }, nobody),
    everybody: nobody(),
  }));
  for (const { person, idea, value } of votes) {
    const statement = counted[idea];
    if (!statement) continue;
    const own = statement.groups[labels[person] ?? -1];
    for (const counter of own ? [own, statement.everybody] : [statement.everybody]) {
      counter.seen += 1;
      if (value === 1) counter.agrees += 1;
      if (value === -1) counter.disagrees += 1;
    }
  }
  return counted.map((statement, index) => ({ statement: index, ...statement }));
}

type Counter = { -readonly [Name in keyof GroupVotes]: GroupVotes[Name] };
