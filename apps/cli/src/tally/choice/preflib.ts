import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RankedBallot } from '@zwerm/ranking/choice/ranked-ballots';
import { UsageError } from '../usage-error.js';
import type { ChoiceFormat } from './choice-format.js';
import { countRanked, RANKED_METHODS, type RankedFile } from './count-ranked.js';

/** Ranked ballots as PrefLib keeps them (https://preflib.github.io/PrefLib-Jekyll/format): .soc, .soi, .toc, .toi. */
export const preflib: ChoiceFormat = {
  id: 'preflib',
  looksLike: 'a .soc, .soi, .toc or .toi file',
  methods: RANKED_METHODS,
  recognises: (location) => Promise.resolve(/\.[st]o[ci]$/.test(location)),
  async tally(location, method, options) {
    const { title, ...file } = parsePreflib(await readFile(location, 'utf8'), path.basename(location));
    return { title, methodVersion: `${method}/1`, result: countRanked(file, method, options) };
  },
};

/**
 * Reads the text of such a file. Equal ranks (`{1,2}`) are kept.
 *
 * @throws UsageError naming the line that is no ballot
 */
export function parsePreflib(text: string, name: string): RankedFile & { readonly title: string } {
  const facts = new Map<string, string>();
  const candidates: string[] = [];
  const names: Record<string, string> = {};
  const ballots: RankedBallot[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, key = '', value = ''] = /^# ([A-Z0-9 ]+): *(.*)$/.exec(line) ?? [];
    const id = /^ALTERNATIVE NAME (\d+)$/.exec(key)?.[1];
    if (id !== undefined) {
      candidates.push(id);
      names[id] = value;
    } else if (key) facts.set(key, value);
    else if (line.trim()) ballots.push(ballotOf(line, `${name}, line ${index + 1}`, candidates));
  }
  return {
    title: facts.get('TITLE') || name,
    seats: Number(facts.get('SEATS') ?? 1),
    candidates,
    names,
    ballots,
    nobodies: [],
  };
}

function ballotOf(line: string, where: string, candidates: readonly string[]): RankedBallot {
  const [, count, order] = /^(\d+): *(.*)$/.exec(line) ?? [];
  if (count === undefined || order === undefined) throw new UsageError(`${where} is no ballot: ${line}`);
  const ranks = [...order.matchAll(/\{([^}]*)\}|[^,{}\s]+/g)].map(([whole, tied]) =>
    (tied ?? whole)
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  );
  const named = ranks.flat();
  const unknown = named.find((one) => !candidates.includes(one));
  if (unknown !== undefined) throw new UsageError(`${where} names ${unknown}, who is no alternative`);
  if (new Set(named).size < named.length) throw new UsageError(`${where} names somebody twice`);
  return { count: Number(count), ranks: ranks.filter((rank) => rank.length > 0) };
}
