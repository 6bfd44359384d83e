import { fitPairs, fittedStrengths, isStillFit, type Ends, type FittedPairs } from './choice/fitted-pairs.js';
import { noPairs, renewedPairs, type PairColumns } from './choice/pair-columns.js';
import { rank, type MethodRanking } from './method.js';
import { isCompared, rankingInput, type IdeaCounts, type RankedRound } from './round-counts.js';

/** All that comparisons in a round say, kept from one ranking of it to the next. It changes no bit of the next. */
export interface KeptComparisons {
  readonly pairs: PairColumns;
  readonly fit: FittedPairs;
}

/** What comparisons say now: what was kept, and what changed since. */
export interface ChangedComparisons {
  /** Undefined where everything is in `changed`. */
  readonly kept?: KeptComparisons | undefined;
  /** Lines as `renewedPairs` takes them. */
  readonly changed: readonly string[];
  /** Of all merges of ideas that hold now. */
  readonly ends: Ends;
}

/** A ranking, and what to keep for the next. */
export interface ComparedRanking {
  readonly ranking: MethodRanking;
  readonly kept: KeptComparisons | undefined;
}

/**
 * The ranking that `rankCounts` gives, to the bit, from pairs in columns. Strengths are only fitted anew when pairs, merges
 * or the ideas they are about changed.
 */
export function rankCompared(
  round: RankedRound,
  counts: Iterable<IdeaCounts>,
  participants: number,
  said: ChangedComparisons,
): ComparedRanking {
  const input = rankingInput(round, counts, participants);
  if (!isCompared(round)) return { ranking: rank(round.method, input), kept: undefined };
  const ideaIds = input.ideas.map(({ ideaId }) => ideaId);
  const kept = keptOf(said, new Set(ideaIds));
  const strengths = fittedStrengths(kept.fit, ideaIds);
  return { ranking: rank(round.method, { ...input, ...(strengths && { strengths }) }), kept };
}

function keptOf({ kept, changed, ends }: ChangedComparisons, known: ReadonlySet<string>): KeptComparisons {
  if (kept && changed.length === 0 && isStillFit(kept.fit, ends, known)) return kept;
  const pairs = changed.length === 0 && kept ? kept.pairs : renewedPairs(kept?.pairs ?? noPairs, changed);
  return { pairs, fit: fitPairs(pairs, ends, known) };
}
