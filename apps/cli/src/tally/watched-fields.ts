import type { OracleCheck } from './oracle-check.js';

/** A value from JSON that remembers which of its fields somebody read. */
export interface WatchedFields<Value> {
  readonly value: Value;
  /** Paths of the fields nobody read, as `/results/a/cost`. */
  unread(): readonly string[];
}

/** Watches every number, text, truth value and null in a value. */
export function watchedFields<Value>(value: Value): WatchedFields<Value> {
  const read = new Set<string>();
  return {
    value: watchedAt(value, '', read),
    unread: () => leavesOf(value, '').filter((path) => !read.has(path)),
  };
}

function watchedAt<Part>(part: Part, path: string, read: Set<string>): Part {
  if (typeof part !== 'object' || part === null) return part;
  const parts = new Map<PropertyKey, unknown>();
  return new Proxy(part, {
    get(target, key) {
      const own: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || !Object.hasOwn(target, key) || key === 'length') return own;
      const at = `${path}/${key}`;
      if (typeof own !== 'object' || own === null) read.add(at);
      if (!parts.has(key)) parts.set(key, watchedAt(own, at, read));
      return parts.get(key);
    },
  });
}

function leavesOf(part: unknown, path: string): string[] {
  if (typeof part !== 'object' || part === null) return [path];
  return Object.entries(part).flatMap(([key, own]) => leavesOf(own, `${path}/${key}`));
}

/** Fields of expectations that are no result, or none that can be computed again; the first that fits is the reason. */
const NO_RESULTS: readonly (readonly [fields: RegExp, why: string])[] = [
  [/^\/(source|licence|note|oracle|title|description)(\/|$)/, 'where it comes from'],
  [/^\/(voteSign|dedupe|convention|reading|data|loss)$|^\/(btMap|ep)\/model$/, 'says how to count'],
  [/^\/officialResult\/source$|^\/report\/(config|jsonFormatVersion)/, 'where it comes from'],
  [/^\/rules\/(tiebreakMode|randomSeed|rulesDescription)$/, 'no tie was drawn'],
  [/^\/rules\/maxRankingsAllowed$/, 'as many as the file has columns'],
  [/^\/results\/mes\+add1.*\/tieSensitive$/, 'would count the slowest rule twice'],
  [/^\/officialSelected\//, 'the city funded by a rule of its own'],
  [/\/seconds$/, 'how long another program took'],
  [/^\/crossCheckAgrees\/|^\/btMap\/maxAbsDiffVsChoix$/, 'compares two oracles with each other'],
  [/^\/communityNotesFinalTrainError$/, 'error of another program, which stops before the minimum'],
  [/^\/kmeansVsProductionGroupsARI$/, 'about another program’s groups, which start by chance'],
  [/^\/statedRankingBorda\/|^\/orderByStatedRanking\//, 'counts ballots that are not in the file'],
  [/^\/instances\/\d+\/(description|candidates|committeeSize|approvals)/, 'the votes themselves'],
  [/^\/instances\/\d+\/allWinningCommittees\/_/, 'repeats others'],
];

/**
 * That every field of an expectation was read to be compared, or is known to be no result. The message lists those that
 * are not compared with the reason, so that nobody takes them for checked.
 */
export function everyField(name: string, watched: WatchedFields<unknown>): OracleCheck {
  const unread = watched.unread();
  const excused = new Map<string, Set<string>>();
  const missed = unread.filter((path) => {
    const why = NO_RESULTS.find(([fields]) => fields.test(path))?.[1];
    if (why !== undefined) excused.set(why, (excused.get(why) ?? new Set()).add(kindOf(path)));
    return why === undefined;
  });
  const said = [...excused].map(([why, fields]) => `${[...fields].join(', ')} (${why})`).join('; ');
  const message =
    missed.length > 0
      ? `nobody compares ${missed.slice(0, 5).join(', ')}${missed.length > 5 ? ` and ${missed.length - 5} more` : ''}`
      : said
        ? `all compared but ${said}`
        : 'all compared';
  return { name: `${name}: every field`, ok: missed.length === 0, message };
}

/** The last name in a path that is not a number: `/results/greedy/seconds` is of the kind `seconds`. */
const kindOf = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .at(-1) ?? path;
