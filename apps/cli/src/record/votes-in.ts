import { pairsPerSet } from '@zwerm/voting/ballots/domain/best-worst';

/** What a record says of a round; `totals` are rows of idea, aspect, choice and how often. */
interface RecordedRound {
  readonly method: string;
  readonly ballots: number;
  readonly totals: readonly (readonly (string | number)[])[];
}

/**
 * How many votes people gave, as rankings and briefs count them: the six marks that an answered set of four leaves in
 * the record are one vote. In a round of pairs each pair is one.
 */
export function votesIn({ method, ballots, totals }: RecordedRound): number {
  if (method === 'pairwise') return ballots;
  const pairs = totals.reduce(
    (sum, [, , choice, count]) => sum + (isOfPair.has(choice) ? Number(count) : 0),
    0,
  );
  return ballots - pairs + Math.ceil(pairs / pairsPerSet);
}

const isOfPair: ReadonlySet<unknown> = new Set(['first', 'second', 'equal']);
