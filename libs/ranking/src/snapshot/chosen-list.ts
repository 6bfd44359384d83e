import { publishedValue } from '../posterior-ranking.js';
import {
  candidatesPerPlace,
  representativeList,
  representativeVersion,
  type AgreeingPeople,
  type RepresentativeList,
} from '../representative/representative-list.js';

/** Ideas, best by support first. */
interface RankedIdeas {
  readonly ideas: readonly { readonly ideaId: string }[];
}

/** The round of which the list is, and K. */
interface ListedRound {
  readonly roundId: string;
  readonly topCount: number;
  readonly strata: readonly unknown[];
}

/** A representative list with what anybody needs to choose it again from the ballots. */
export interface ChosenList extends RepresentativeList {
  readonly methodVersion: string;
  readonly roundId: string;
  readonly topCount: number;
  /** Best by support first. */
  readonly candidates: readonly string[];
}

/** Of every idea with ballots, withdrawn since or not, the best by the ranking. */
export const representativeCandidates = ({ ideas }: RankedIdeas, topCount: number): string[] =>
  ideas.slice(0, candidatesPerPlace * topCount).map(({ ideaId }) => ideaId);

/** @param voters who agrees with which of the candidates */
export function chosenList(
  { roundId, topCount, strata }: ListedRound,
  ranking: RankedIdeas,
  voters: readonly AgreeingPeople[],
): ChosenList {
  const candidates = representativeCandidates(ranking, topCount);
  const list = representativeList({ candidates, voters, count: topCount, strata: strata.length });
  return { methodVersion: representativeVersion, roundId, topCount, candidates, ...published(list) };
}

const published = ({ people, chosen, coverage, lowest }: RepresentativeList): RepresentativeList => ({
  people,
  chosen: chosen.map(({ ideaId, share }) => ({ ideaId, share: publishedValue(share) })),
  coverage: coverage === null ? null : publishedValue(coverage),
  lowest: lowest && { ...lowest, share: publishedValue(lowest.share) },
});
