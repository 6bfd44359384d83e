import path from 'node:path';
import type { RankedBallot } from '@zwerm/ranking/choice/ranked-ballots';
import { csvRows } from '../csv-rows.js';
import type { ChoiceFormat, ChoiceOptions } from './choice-format.js';
import { countRanked, RANKED_METHODS, type RankedFile } from './count-ranked.js';

const WRITE_INS = 'UWI';
/** A place that was left open; Portland's own records call it None. */
const BLANKS = ['undervote', 'None'];

/** Cast-vote records as RCTab counts them, equal ballots taken together: count, rank1 … rankN. */
export const rctab: ChoiceFormat = {
  id: 'rctab',
  looksLike: 'a .ballots.csv file with count, rank1, rank2 …',
  methods: RANKED_METHODS,
  recognises: (location) => Promise.resolve(location.endsWith('.ballots.csv')),
  async tally(location, method, options) {
    const title = path.basename(location, '.ballots.csv');
    const file = await readRctab(location, options);
    return { title, methodVersion: `${method}/1`, result: countRanked(file, method, options) };
  },
};

async function readRctab(location: string, options: ChoiceOptions): Promise<RankedFile> {
  const candidates = new Set<string>();
  const ballots: RankedBallot[] = [];
  let blank = 0;
  for await (const row of csvRows(location, ['count', 'rank1'])) {
    const places = row.numbered('rank');
    for (const place of places)
      if (![...BLANKS, 'overvote', WRITE_INS].includes(place)) candidates.add(place);
    if (places.some((place) => !BLANKS.includes(place))) {
      ballots.push({ count: row.whole('count'), ranks: choicesOf(places, options).map((one) => [one]) });
    } else blank += row.whole('count');
  }
  return { candidates: [...candidates].sort(), ballots, nobodies: [WRITE_INS], seats: 1, blank };
}

/** The names of a ballot that count, each once, up to where the rules end it. */
function choicesOf(
  places: readonly string[],
  { maxSkipped = Infinity, overvote = 'skips' }: ChoiceOptions,
): string[] {
  const choices: string[] = [];
  let skipped = 0;
  for (const place of places) {
    skipped = BLANKS.includes(place) ? skipped + 1 : 0;
    if (skipped > maxSkipped || (place === 'overvote' && overvote === 'ends')) break;
    if (!BLANKS.includes(place) && place !== 'overvote' && !choices.includes(place)) choices.push(place);
  }
  return choices;
}
