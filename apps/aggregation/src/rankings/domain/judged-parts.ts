import type { RankedIdea } from '@zwerm/ranking/posterior-ranking';
import type { IdeaCounts } from './idea-counts.js';
import { toldParts } from './told-parts.js';
import { publishedValue } from '@zwerm/ranking/posterior-ranking';
import type { PartOfRoll } from './weighed-parts.js';

/** A part of the roll with the judgements of its people that may be told to be theirs. */
export interface JudgedPart extends PartOfRoll {
  readonly judgements: number;
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
 */
export function judgedParts(
  lines: readonly Pick<RankedIdea, 'ideaId' | 'n'>[],
  strata: readonly PartOfRoll[],
  countsOf: ReadonlyMap<string, IdeaCounts>,
): JudgedParts {
  const judgements = strata.map(() => 0);
  let judgementsOfNoPart = 0;
  for (const { ideaId, n } of lines) {
    const trials = countsOf.get(ideaId)?.byPart?.trials ?? [];
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
      judgements: judgements[part] ?? 0,
    })),
    judgementsOfNoPart,
  };
}
