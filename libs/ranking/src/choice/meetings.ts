/** One choice between two items. */
interface Choice {
  readonly winner: string;
  readonly loser: string;
}

/**
 * Who met whom: item i met `others[at]` `played[at]` times, for `at` from `starts[i]` up to `starts[i + 1]`, and won
 * `won[i]` times in all.
 */
export interface Meetings {
  readonly starts: Uint32Array;
  readonly others: Uint32Array;
  readonly played: Float64Array;
  readonly won: Float64Array;
}

/**
 * Counts meetings, in time proportional to the wins.
 *
 * @throws RangeError when a choice names an unknown item
 */
export function meetingsOf(sorted: readonly string[], wins: readonly Choice[]): Meetings {
  const placeOf = new Map(sorted.map((item, place) => [item, place]));
  const size = sorted.length;
  const [first, second] = [new Uint32Array(wins.length), new Uint32Array(wins.length)];
  const won = new Float64Array(size);
  const met = new Uint32Array(size + 1);
  for (let at = 0; at < wins.length; at += 1) {
    const { winner, loser } = wins[at] ?? NOBODY;
    const [one, other] = [placeOf.get(winner), placeOf.get(loser)];
    if (one === undefined || other === undefined)
      throw new RangeError(`${one === undefined ? winner : loser} is no item`);
    first[at] = one;
    second[at] = other;
    won[one] = (won[one] ?? 0) + 1;
    met[one + 1] = (met[one + 1] ?? 0) + 1;
    met[other + 1] = (met[other + 1] ?? 0) + 1;
  }
  return { ...rowsOf(met, { first, second }), won };
}

/**
 * The same from how often each of two was preferred to the other, items by their place: two may be there more than
 * once, in any order, and nobody meets itself.
 */
export function meetingsOfCounts(size: number, counts: WinCounts): Meetings {
  const { first, second, firstWins, secondWins } = counts;
  const won = new Float64Array(size);
  const met = new Uint32Array(size + 1);
  const times = new Uint32Array(first.length);
  for (let at = 0; at < first.length; at += 1) {
    const [one, other] = [first[at] ?? 0, second[at] ?? 0];
    const [ones, others] = [firstWins[at] ?? 0, secondWins[at] ?? 0];
    won[one] = (won[one] ?? 0) + ones;
    won[other] = (won[other] ?? 0) + others;
    times[at] = ones + others;
    met[one + 1] = (met[one + 1] ?? 0) + 1;
    met[other + 1] = (met[other + 1] ?? 0) + 1;
  }
  return { ...rowsOf(met, { first, second, times }), won };
}

/** How often each of two items, by their place, was preferred to the other. */
export interface WinCounts {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly firstWins: Uint32Array;
  readonly secondWins: Uint32Array;
}

/** Who met whom how often; each time once where `times` is left out. */
interface Met {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly times?: Uint32Array | undefined;
}

/** Whom each item met: those of item i from `starts[i]`. */
interface Rows {
  readonly rows: Uint32Array;
  readonly times: Uint32Array | undefined;
}

const NOBODY: Choice = { winner: '', loser: '' };

/** @param met how long the row of each item is, one place further on */
function rowsOf(met: Uint32Array, given: Met): Omit<Meetings, 'won'> {
  const starts = met.slice();
  for (let item = 0; item + 1 < met.length; item += 1)
    starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0);
  return merged(starts, turnedRound(starts, rowsInAnyOrder(starts, given)));
}

/** In the order in which they met. */
function rowsInAnyOrder(starts: Uint32Array, { first, second, times }: Met): Rows {
  const next = starts.slice();
  const rows = new Uint32Array(2 * first.length);
  const counted = times && new Uint32Array(rows.length);
  const put = (item: number, other: number, at: number): void => {
    const to = next[item] ?? 0;
    next[item] = to + 1;
    rows[to] = other;
    if (counted) counted[to] = times[at] ?? 0;
  };
  for (let at = 0; at < first.length; at += 1) {
    const [one, other] = [first[at] ?? 0, second[at] ?? 0];
    put(one, other, at);
    put(other, one, at);
  }
  return { rows, times: counted };
}

/** The same rows, each in order: going over them by item, an item is put in the rows of all it met. */
function turnedRound(starts: Uint32Array, { rows, times }: Rows): Rows {
  const next = starts.slice();
  const turned = new Uint32Array(rows.length);
  const counted = times && new Uint32Array(rows.length);
  for (let item = 0; item + 1 < starts.length; item += 1) {
    const end = starts[item + 1] ?? 0;
    for (let at = starts[item] ?? 0; at < end; at += 1) {
      const other = rows[at] ?? 0;
      const to = next[other] ?? 0;
      next[other] = to + 1;
      turned[to] = item;
      if (counted) counted[to] = times[at] ?? 0;
    }
  }
  return { rows: turned, times: counted };
}

/** Counts those that follow each other in a row and are the same. */
function merged(from: Uint32Array, { rows, times }: Rows): Omit<Meetings, 'won'> {
  const starts = new Uint32Array(from.length);
  const others = new Uint32Array(rows.length);
  const played = new Float64Array(rows.length);
  let to = 0;
  for (let item = 0; item + 1 < from.length; item += 1) {
    const end = from[item + 1] ?? 0;
    for (let at = from[item] ?? 0; at < end; at += 1) {
      const other = rows[at] ?? 0;
      const often = times ? (times[at] ?? 0) : 1;
      if (to > (starts[item] ?? 0) && others[to - 1] === other)
        played[to - 1] = (played[to - 1] ?? 0) + often;
      else {
        others[to] = other;
        played[to] = often;
        to += 1;
      }
    }
    starts[item + 1] = to;
  }
  return { starts, others: others.subarray(0, to), played: played.subarray(0, to) };
}

/** The items that hang together by meetings, for each such set their places. */
export function islandsOf({ starts, others }: Meetings): Uint32Array[] {
  const seen = new Uint8Array(starts.length - 1);
  const islands: Uint32Array[] = [];
  for (let first = 0; first < seen.length; first += 1) {
    if (seen[first] === 1) continue;
    seen[first] = 1;
    const members = [first];
    for (const member of members)
      for (const met of others.subarray(starts[member], starts[member + 1])) {
        if (seen[met] === 1) continue;
        seen[met] = 1;
        members.push(met);
      }
    islands.push(Uint32Array.from(members));
  }
  return islands;
}
