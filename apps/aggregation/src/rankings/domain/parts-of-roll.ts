import { sharesOf } from '@zwerm/ranking/strata/parts-ranking';
import type { RollStratum } from './challenge-facts.js';

/** Part of the roll; `share` of those in any part, 0 to 1. */
export interface PartOfRoll extends RollStratum {
  readonly share: number;
}

export function partsOfRoll(strata: readonly RollStratum[]): PartOfRoll[] {
  const shares = sharesOf(strata.map(({ people }) => people));
  return strata.map((stratum, index) => ({ ...stratum, share: shares[index] ?? 0 }));
}
