import { spreadStrengths, type ComparedStrengths } from './compared-strengths.js';
import { meetingsOfCounts, type WinCounts } from './meetings.js';
import { idsIn, type PairColumns } from './pair-columns.js';

/** Where each idea that went up in another ended: pairs of ids. */
export type Ends = readonly (readonly [absorbed: string, survivor: string])[];

/** Strengths that were fitted to pairs, in memory that threads share, with all but the pairs that they depend on. */
export interface FittedPairs {
  /** Of the ideas that were compared, in order, each on a line of its own; strengths and variances are in this order. */
  readonly ids: string;
  readonly theta: Float64Array;
  readonly variances: Float64Array;
  readonly spread: number;
  /** The ends it was made with, as text. */
  readonly ends: string;
  /** Whether every idea of the pairs was known: else it also depends on which were. */
  readonly isWhole: boolean;
}

/** Fits strengths to pairs. The same bits as `comparedStrengths` gives for the same choices. @param known the ideas of the round */
export function fitPairs(pairs: PairColumns, ends: Ends, known: ReadonlySet<string>): FittedPairs {
  const { items, counts, isWhole } = countsBetween(pairs, new Map(ends), known);
  const fit = spreadStrengths(meetingsOfCounts(items.length, counts));
  const { spread } = fit;
  const [theta, variances] = [shared(fit.theta), shared(fit.variances)];
  return { ids: items.join('\n'), theta, variances, spread, ends: textOf(ends), isWhole };
}

/** Whether a fit to the same pairs is what would be fitted now. */
export const isStillFit = (fit: FittedPairs, ends: Ends, known: ReadonlySet<string>): boolean =>
  fit.isWhole && fit.ends === textOf(ends) && idsIn(fit.ids).every((id) => known.has(id));

/** What it says of every idea of a round; undefined where nobody compared. */
export function fittedStrengths(fit: FittedPairs, ideaIds: readonly string[]): ComparedStrengths | undefined {
  if (fit.ids === '') return undefined;
  const { spread, theta, variances } = fit;
  // The variance as the fit works it out of an item that met nobody.
  const unknown = { strength: 0, strengthVariance: 1 / (1 / spread) };
  const fitted = new Map(
    idsIn(fit.ids).map((id, place) => [
      id,
      { strength: theta[place] ?? 0, strengthVariance: variances[place] ?? spread },
    ]),
  );
  return { spread, byIdea: new Map(ideaIds.map((id) => [id, fitted.get(id) ?? unknown])) };
}

const textOf = (ends: Ends): string =>
  ends
    .map(([absorbed, survivor]) => `${absorbed} ${survivor}`)
    .sort()
    .join('\n');

interface CountsBetween {
  /** Ids of the ideas between which there are counts, in order. */
  readonly items: readonly string[];
  readonly counts: WinCounts;
  readonly isWhole: boolean;
}

/** What pairs say between known ideas once merged ones are one. */
function countsBetween(
  pairs: PairColumns,
  ends: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): CountsBetween {
  const ended = idsIn(pairs.ids).map((id) => ends.get(id) ?? id);
  const ids = [...new Set(ended)].sort();
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const places = Uint32Array.from(ended, (id) => placeOf.get(id) ?? 0);
  const isKnown = Uint8Array.from(ids, (id) => (known.has(id) ? 1 : 0));
  const [isMet, rows] = [new Uint8Array(ids.length), new Uint32Array(pairs.first.length)];
  let [count, isWhole] = [0, true];
  for (let at = 0; at < rows.length; at += 1) {
    const [one, other] = [places[pairs.first[at] ?? 0] ?? 0, places[pairs.second[at] ?? 0] ?? 0];
    if (one === other) continue;
    if (isKnown[one] === 0 || isKnown[other] === 0) {
      isWhole = false;
      continue;
    }
    isMet[one] = isMet[other] = 1;
    rows[count] = at;
    count += 1;
  }
  const items = ids.filter((_id, place) => isMet[place] === 1);
  const itemOf = new Map(items.map((id, item) => [id, item]));
  const itemAt = Uint32Array.from(ended, (id) => itemOf.get(id) ?? 0);
  const kept = rows.subarray(0, count);
  const column = (name: 'first' | 'second'): Uint32Array =>
    kept.map((at) => itemAt[pairs[name][at] ?? 0] ?? 0);
  const winsIn = (name: 'firstWins' | 'secondWins'): Uint32Array => kept.map((at) => pairs[name][at] ?? 0);
  const [firstWins, secondWins] = [winsIn('firstWins'), winsIn('secondWins')];
  return {
    items,
    counts: { first: column('first'), second: column('second'), firstWins, secondWins },
    isWhole,
  };
}

function shared(values: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
