import { publishedValue } from '@zwerm/ranking/posterior-ranking';
import { toldParts } from './told-parts.js';
import type { PartOfRoll } from './parts-of-roll.js';

/** A part of the roll with the judgements of its people; null where none of them may be told to be theirs. */
export interface JudgedPart extends PartOfRoll {
  readonly judgements: number | null;
}

export interface JudgedParts {
  /** Largest first; none when parts are not weighed. */
  readonly parts: readonly JudgedPart[];
  /** Judgements of which is not told from which part they are. */
  readonly judgementsOfNoPart: number;
}

/**
 * How many judgements came from each part. Counted are those that the ideas they are about tell by part: the whole can
 * then not be used to find what an idea leaves out.
 *
 * @param judged of each idea how many people judged it, and how many of each part; where everybody who took part counts
 * for every idea, how many those are, once
 */
export function judgedParts(
  strata: readonly PartOfRoll[],
  judged: Iterable<{ readonly n: number; readonly trials: readonly number[] }>,
): JudgedParts {
  const judgements = strata.map(() => 0);
  let judgementsOfNoPart = 0;
  for (const { n, trials } of judged) {
    const others = n - trials.reduce((sum, count) => sum + count, 0);
    let told = 0;
    for (const [part, ...joined] of toldParts(trials, others)) {
      if (part === undefined || joined.length > 0) continue;
      judgements[part] = (judgements[part] ?? 0) + (trials[part] ?? 0);
      told += trials[part] ?? 0;
    }
    judgementsOfNoPart += n - told;
  }
  return {
    parts: strata.map((stratum, part) => ({
      ...stratum,
      share: publishedValue(stratum.share),
      judgements: judgements[part] || null,
    })),
    judgementsOfNoPart,
  };
}
