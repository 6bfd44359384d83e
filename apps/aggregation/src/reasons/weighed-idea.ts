import type { JudgedIdea } from '@zwerm/ranking/logit-normal-posterior';
import { publishedValue, strengthOf, type RankedIdea } from '@zwerm/ranking/posterior-ranking';
import { weighedCounts } from '@zwerm/ranking/strata/parts-ranking';
import { toldParts } from '../rankings/domain/told-parts.js';
import type { RankedParts } from '../rankings/read-model/ranking-snapshot.js';

/** Where parts of the roll are not weighed, everybody is one crowd. */
const wholeOrganisation = { shares: [1], groups: [[0]], parts: [] };

/** A part of the roll, or several that are told together, and how many of its people judged an idea. */
export interface ExplainedPart {
  /** Ids of units, `no-unit` or `external`. */
  readonly members: readonly string[];
  /** On the roll when the round opened. */
  readonly people: number;
  /** Of the people in any part, 0 to 1. */
  readonly share: number;
  readonly n: number;
}

/** What the ranking judged an idea by: one crowd, or each part of the roll for its share of the people. */
export interface WeighedIdea {
  readonly counts: JudgedIdea;
  readonly shares: readonly number[];
  /** Which places of `shares` are told together. */
  readonly groups: readonly (readonly number[])[];
  /** What is told of each group; none when nothing may be told by part. */
  readonly parts: readonly ExplainedPart[];
}

export function weighedIdea(
  { parts }: { readonly parts: RankedParts | undefined },
  line: RankedIdea,
): WeighedIdea {
  if (!parts?.areWeighed)
    return {
      counts: { agrees: [line.agree], trials: [line.n], ...strengthOf(line) },
      ...wholeOrganisation,
    };
  const { strata, countsOf, unjudged } = parts;
  const shares = strata.map(({ share }) => share);
  const byPart = countsOf.get(line.ideaId)?.byPart ?? unjudged;
  const counts = weighedCounts({ ...line, byPart }, shares);
  const others = line.n - byPart.trials.reduce((sum, trials) => sum + trials, 0);
  const groups = toldParts(byPart.trials, others);
  const told = groups.map((group): ExplainedPart => {
    const sum = (of: (part: number) => number): number => group.reduce((total, part) => total + of(part), 0);
    return {
      members: group.flatMap((part) => strata[part]?.members ?? []),
      people: sum((part) => strata[part]?.people ?? 0),
      share: publishedValue(sum((part) => shares[part] ?? 0)),
      n: sum((part) => byPart.trials[part] ?? 0),
    };
  });
  return {
    counts,
    shares,
    groups: told.length > 0 ? groups : [shares.map((_share, part) => part)],
    parts: told,
  };
}
