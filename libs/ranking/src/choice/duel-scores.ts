import { ofPair, type PairTable } from './ranked-ballots.js';
import { schulze } from './schulze.js';

/** Duels won minus duels lost, of each (Copeland 1951). */
export function copelandScores(
  candidates: readonly string[],
  counts: PairTable,
): ReadonlyMap<string, number> {
  return new Map(
    candidates.map((one) => [
      one,
      candidates.reduce((sum, other) => sum + Math.sign(marginOf(counts, one, other)), 0),
    ]),
  );
}

/** By how many people each is beaten by whoever beats them clearest (minimax by margins); below 0 for who beats all. */
export function worstDefeats(candidates: readonly string[], counts: PairTable): ReadonlyMap<string, number> {
  return new Map(
    candidates.map((one) => {
      const others = candidates.filter((other) => other !== one);
      return [one, Math.max(...others.map((other) => marginOf(counts, other, one)))];
    }),
  );
}

/**
 * Whom nobody defeats once every cycle of majorities lost its weakest links (Split Cycle, Holliday and Pacuit 2023): one
 * defeats another by more people than any chain back from the other to the one.
 */
export function undefeated(candidates: readonly string[], counts: PairTable): readonly string[] {
  const { paths } = schulze(candidates, counts, 'margins');
  const defeats = (one: string, other: string): boolean =>
    marginOf(counts, one, other) > ofPair(paths, other, one);
  return candidates.filter((one) => !candidates.some((other) => other !== one && defeats(other, one)));
}

const marginOf = (counts: PairTable, one: string, other: string): number =>
  ofPair(counts, one, other) - ofPair(counts, other, one);
