import { ofPair, pairwiseCounts, type RankedBallot } from '../choice/ranked-ballots.js';
import { schulze } from '../choice/schulze.js';
import { namedIdeas, type ProfileBallot } from './profile.js';

/** Floyd and Warshall take the cube of this many steps. */
const mostCandidates = 400;
/** Every pair of the first so many is written down; a reader compares those. */
const mostDuels = 40;

/** How many people put one idea above another, and how many below. */
export interface Duel {
  readonly ideaId: string;
  readonly otherId: string;
  readonly above: number;
  readonly below: number;
}

/** What a round of ranked ballots decides by Schulze's method, winning votes. */
export interface RankedOutcome {
  readonly rule: 'schulze';
  readonly ruleVersion: 'schulze/1';
  /** Best first; ideas in one place are tied, and are listed by id. */
  readonly order: readonly (readonly string[])[];
  /** Preferred to every other idea one to one; null when none is. */
  readonly condorcetWinnerId: string | null;
  /** Between the first 40 of the order, each pair once, the better placed first. */
  readonly duels: readonly Duel[];
}

/**
 * Schulze's order (2011) of the ideas that anybody gave a place; those that a ballot leaves out stand below all it
 * names. A pure function of the set of ballots.
 *
 * @returns null when more than 400 ideas have a place: the count grows with the cube
 */
export function rankedOutcome(ballots: readonly ProfileBallot[]): RankedOutcome | null {
  const candidates = namedIdeas(ballots);
  if (candidates.length > mostCandidates) return null;
  const counts = pairwiseCounts({ candidates, ballots: ballots.map(rankedBallotOf) });
  const { order, condorcetWinner } = schulze(candidates, counts);
  const first = order.flat().slice(0, mostDuels);
  const duels = first.flatMap((ideaId, index) =>
    first.slice(index + 1).map((otherId) => ({
      ideaId,
      otherId,
      above: ofPair(counts, ideaId, otherId),
      below: ofPair(counts, otherId, ideaId),
    })),
  );
  return { rule: 'schulze', ruleVersion: 'schulze/1', order, condorcetWinnerId: condorcetWinner, duels };
}

function rankedBallotOf({ count, marks }: ProfileBallot): RankedBallot {
  const places = new Map<number, string[]>();
  for (const [ideaId, , place] of marks)
    places.set(Number(place), [...(places.get(Number(place)) ?? []), ideaId]);
  const ranks = [...places].sort(([one], [other]) => one - other).map(([, ideaIds]) => ideaIds);
  return { count, ranks };
}
