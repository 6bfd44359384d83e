import { sharesOf } from '@zwerm/ranking/strata/parts-ranking';
import type { RollStratum, RoundFacts } from './challenge-facts.js';

/** Part of the roll; `share` of those in any part, 0 to 1. */
export interface PartOfRoll extends RollStratum {
  readonly share: number;
}

/** Whether votes of a round come with the part of the roll they are from, and there is more than one. */
export const isDivided = ({ method, strata }: Pick<RoundFacts, 'method' | 'strata'>): boolean =>
  method === 'agree-disagree-pass' && strata.length > 1;

/**
 * People of each part, where the ranking weighs parts by them. In a secret round it does not: figures of ideas that few
 * people judged would say from which part these few came.
 */
export const weighedParts = (
  round: Pick<RoundFacts, 'method' | 'strata' | 'rules'>,
): readonly number[] | undefined =>
  isDivided(round) && round.rules.secrecy !== 'secret' ? round.strata.map(({ people }) => people) : undefined;

export function partsOfRoll(strata: readonly RollStratum[]): PartOfRoll[] {
  const shares = sharesOf(strata.map(({ people }) => people));
  return strata.map((stratum, index) => ({ ...stratum, share: shares[index] ?? 0 }));
}
