import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePreflib } from '@zwerm/cli/tally/choice/preflib';
import { csvRows } from '@zwerm/cli/tally/csv-rows';
import { firstPlacesOf, notEmpty, numbersOf, type FileBallot, type FileRound } from './file-round.js';

const copies = (count: number, ballot: FileBallot): FileBallot[] =>
  Array.from({ length: count }, () => ballot);
const mostIn = (ballots: readonly FileBallot[]): number => Math.max(...ballots.map(({ length }) => length));

/** Orders as PrefLib keeps them. */
export function preflibRound(file: string): FileRound {
  const name = path.basename(file, '.soi');
  const read = parsePreflib(readFileSync(file, 'utf8'), name);
  const expected = path.join(path.dirname(file), `${name}.expected.json`);
  const { plurality } = JSON.parse(readFileSync(expected, 'utf8')) as { plurality: Record<string, number> };
  const ballots = read.ballots.flatMap(({ count, ranks }) =>
    copies(
      count,
      ranks.flatMap((rank, place) => rank.map((idea) => ({ idea, value: String(place + 1) }))),
    ),
  );
  const own = numbersOf('first places', plurality, firstPlacesOf);
  return { name, method: 'ranked', rules: { most: mostIn(ballots) }, ideas: read.candidates, ballots, own };
}

interface CountingRules {
  readonly overvoteRule: string;
  readonly maxSkippedRanksAllowed: string;
}

interface ExpectedRunoff {
  readonly rules: CountingRules;
  readonly report: { readonly results: readonly { readonly tally: Record<string, string> }[] };
}

/** Cast-vote records as RCTab counts them: places that are left out move up, as far as the rules of that city go. */
export async function rctabRound(file: string): Promise<FileRound> {
  const name = path.basename(file, '.ballots.csv');
  const expected = path.join(path.dirname(file), `${name}.expected.json`);
  const { rules, report } = JSON.parse(readFileSync(expected, 'utf8')) as ExpectedRunoff;
  const cast: FileBallot[] = [];
  for await (const row of csvRows(file, ['count', 'rank1'])) {
    const order = orderOf(row.numbered('rank'), rules);
    cast.push(
      ...copies(
        row.whole('count'),
        order.map((idea, at) => ({ idea, value: String(at + 1) })),
      ),
    );
  }
  const ballots = notEmpty(cast);
  const first = Object.entries(report.results[0]?.tally ?? {}).map(([idea, tally]) => [idea, Number(tally)]);
  return {
    name,
    method: 'ranked',
    rules: { most: mostIn(ballots) },
    ideas: [...new Set(ballots.flat().map(({ idea }) => idea))].sort(),
    ballots,
    own: numbersOf('first places', Object.fromEntries(first) as Record<string, number>, firstPlacesOf),
  };
}

/** Who counts on a ballot, best first; in the reports write-ins have another name. */
function orderOf(
  places: readonly string[],
  { overvoteRule, maxSkippedRanksAllowed }: CountingRules,
): string[] {
  const order: string[] = [];
  let skipped = 0;
  for (const place of places) {
    const isBlank = place === 'undervote' || place === 'None';
    skipped = isBlank ? skipped + 1 : 0;
    if (skipped > Number(maxSkippedRanksAllowed)) break;
    if (place === 'overvote' && overvoteRule === 'exhaustImmediately') break;
    const idea = place === 'UWI' ? 'Undeclared Write-ins' : place;
    if (!isBlank && place !== 'overvote' && !order.includes(idea)) order.push(idea);
  }
  return order;
}
