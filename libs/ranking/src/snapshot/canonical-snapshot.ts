import { canonicalHash, canonicalText } from '../canonical-result.js';
import type { Ends } from '../choice/fitted-pairs.js';
import { pairCounts, type PairColumns } from '../choice/pair-columns.js';
import { mergedPairs } from '../choice/pair-wins.js';
import type { MethodRanking } from '../method.js';
import type { AgreeingPeople } from '../representative/representative-list.js';
import { snapshotOf, type SnapshotFacts } from './snapshot.js';

/** A snapshot as it is kept and signed: canonical JSON (RFC 8785), and its SHA-256 in hexadecimal. */
export interface CanonicalSnapshot {
  readonly canonical: string;
  readonly hash: string;
}

/** What was compared in a round: pairs as people were asked, and where ideas that went up in others ended. */
export interface ComparedPairs {
  readonly pairs: PairColumns;
  readonly ends: Ends;
}

/**
 * The snapshot of a round, written out where it is made: what people compared is many objects, and one text.
 *
 * @see snapshotOf
 */
export function canonicalSnapshot(
  facts: Omit<SnapshotFacts, 'comparisons'>,
  compared: ComparedPairs | undefined,
  ranking: MethodRanking,
  voters: readonly AgreeingPeople[],
): CanonicalSnapshot {
  const comparisons = compared ? mergedPairs(pairCounts(compared.pairs), new Map(compared.ends)) : [];
  const snapshot = snapshotOf({ ...facts, ...(comparisons.length > 0 && { comparisons }) }, ranking, voters);
  return { canonical: canonicalText(snapshot), hash: canonicalHash(snapshot) };
}
