import { isCountedByPart } from '@zwerm/domain/voting-method';
import type { StratumCounts } from '@zwerm/ranking/logit-normal-posterior';
import { isOutOfParticipants, type MarkedIdea } from '@zwerm/ranking/marks';
import { sharesOf } from '@zwerm/ranking/strata/parts-ranking';
import type { RollStratum, RoundFacts } from './challenge-facts.js';

/** Part of the roll; `share` of those in any part, 0 to 1. */
export interface PartOfRoll extends RollStratum {
  readonly share: number;
}

/** Whether votes of a round come with the part of the roll they are from, and there is more than one. */
export const isDivided = ({ method, strata }: Pick<RoundFacts, 'method' | 'strata'>): boolean =>
  isCountedByPart(method) && strata.length > 1;

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

/** Whether everybody of a part who took part counts for every idea, so that how many those are must be known. */
export const countsParticipantsByPart = (round: Pick<RoundFacts, 'method' | 'strata'>): boolean =>
  isDivided(round) && isOutOfParticipants(round.method);

/** What an idea without a vote counts by part. @param participants of each part, where they count for every idea */
export const unjudgedByPart = (parts: number, participants: readonly number[] | undefined): StratumCounts => {
  const none = new Array<number>(parts).fill(0);
  return { agrees: none, trials: participants ?? none };
};

/** Counts of an idea out of those who took part, in each part of the roll. */
export const outOfParticipants = (counts: MarkedIdea, participants: readonly number[]): MarkedIdea => ({
  ...counts,
  byPart: {
    agrees: counts.byPart?.agrees ?? participants.map(() => 0),
    trials: participants,
  },
});
