import type { PairCount } from './pair-wins.js';

/**
 * How often of two ideas each was preferred, in the order of their ids and without those of which nobody chose. Memory
 * that threads share: handing it over copies nothing, and nobody writes in it once it is made.
 */
export interface PairColumns {
  /** Of the ideas, in order, each on a line of its own; the columns tell ideas by their place in it. */
  readonly ids: string;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly firstWins: Uint32Array;
  readonly secondWins: Uint32Array;
}

export const noPairs: PairColumns = columnsFor('', 0);

/**
 * The pairs as they are after some changed. A pure function of which pairs there are: in which order, and in how many
 * steps, they were told makes no difference.
 *
 * @param changed lines `first second firstWins secondWins second firstWins secondWins …`, ids without spaces: all pairs of
 *   one idea with others as they now are
 */
export function renewedPairs(before: PairColumns, changed: readonly string[]): PairColumns {
  const words = changed.map((line) => line.split(' '));
  const known = idsIn(before.ids);
  const ids = [...new Set([...known, ...words.flatMap(idsOfLine)])].sort();
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const size = words.reduce((sum, { length }) => sum + (length - 1) / 3, before.first.length);
  const told = columnsFor('', size);
  const moved = Uint32Array.from(known, (id) => placeOf.get(id) ?? 0);
  told.first.set(before.first.map((place) => moved[place] ?? 0));
  told.second.set(before.second.map((place) => moved[place] ?? 0));
  told.firstWins.set(before.firstWins);
  told.secondWins.set(before.secondWins);
  let to = before.first.length;
  for (const line of words)
    for (let at = 1; at < line.length; at += 3) {
      told.first[to] = placeOf.get(line[0] ?? '') ?? 0;
      told.second[to] = placeOf.get(line[at] ?? '') ?? 0;
      told.firstWins[to] = Number(line[at + 1]);
      told.secondWins[to] = Number(line[at + 2]);
      to += 1;
    }
  return picked(told, lastOfEach(told, ids.length), ids.join('\n'));
}

/** The same as objects. */
export function pairCounts({ ids, first, second, firstWins, secondWins }: PairColumns): PairCount[] {
  const known = idsIn(ids);
  return Array.from(first, (place, at) => ({
    first: known[place] ?? '',
    second: known[second[at] ?? 0] ?? '',
    firstWins: firstWins[at] ?? 0,
    secondWins: secondWins[at] ?? 0,
  }));
}

/** Ids from text that has each on a line of its own. */
export const idsIn = (ids: string): string[] => (ids === '' ? [] : ids.split('\n'));

const idsOfLine = (words: readonly string[]): string[] =>
  words.filter((_word, at) => at % 3 === 1 || at === 0);

function columnsFor(ids: string, size: number): PairColumns {
  const column = (): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * size));
  return { ids, first: column(), second: column(), firstWins: column(), secondWins: column() };
}

/** Which places to keep, in the order of pairs: of the same pair the last, and none of which nobody chose. */
function lastOfEach({ first, second, firstWins, secondWins }: PairColumns, ideas: number): Uint32Array {
  const everything = Uint32Array.from(first, (_place, at) => at);
  const order = inOrderOf(first, inOrderOf(second, everything, ideas), ideas);
  return order.filter((at, index) => {
    const next = order[index + 1];
    const isLast = next === undefined || first[next] !== first[at] || second[next] !== second[at];
    return isLast && (firstWins[at] ?? 0) + (secondWins[at] ?? 0) > 0;
  });
}

/** Sorts places by what a column holds there, and leaves those that hold the same in their order. */
function inOrderOf(column: Uint32Array, places: Uint32Array, most: number): Uint32Array {
  const next = new Uint32Array(most + 1);
  for (const value of column) next[value + 1] = (next[value + 1] ?? 0) + 1;
  for (let value = 0; value < most; value += 1) next[value + 1] = (next[value + 1] ?? 0) + (next[value] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const value = column[place] ?? 0;
    const to = next[value] ?? 0;
    next[value] = to + 1;
    sorted[to] = place;
  }
  return sorted;
}

function picked(from: PairColumns, places: Uint32Array, ids: string): PairColumns {
  const to = columnsFor(ids, places.length);
  for (const name of ['first', 'second', 'firstWins', 'secondWins'] as const)
    to[name].set(places.map((place) => from[name][place] ?? 0));
  return to;
}
