import type { VotingRules } from '@zwerm/domain/voting-rules';
import { rankingHash } from '../canonical-result.js';
import { lotOf } from '../lot.js';
import { isOutOfParticipants } from '../marks.js';
import type { PairCount } from '../choice/pair-wins.js';
import type { MethodId, MethodRanking } from '../method.js';
import type { AgreeingPeople } from '../representative/representative-list.js';
import { isDivided, rankCounts, weighedParts, type IdeaCounts } from '../round-counts.js';
import { isHeard } from '../strata/heard-ideas.js';
import { sharedGroundOf, type SharedGroundLine } from '../strata/shared-ground.js';
import { expectedRight, topMembership, type MembershipStatus } from '../top-membership.js';
import { chosenList, representativeCandidates, type ChosenList } from './chosen-list.js';

/** What was counted of a closed round, and by which rules: all that its lists are made from. */
export interface SnapshotFacts {
  readonly challengeId: string;
  readonly roundId: string;
  /** Of the rounds of the challenge. */
  readonly number: number;
  readonly method: MethodId;
  /** Without the names of jurors. */
  readonly rules: VotingRules;
  /** K: how many ideas leadership asked for when the round closed. */
  readonly topCount: number;
  /** Number of the last refresh: how many votes, changes of votes and withdrawals were counted. */
  readonly refresh: number;
  readonly participants: number;
  /** Parts of the roll as the round opened: ids of units, `no-unit` or `external`. */
  readonly strata: readonly { readonly members: readonly string[]; readonly people: number }[];
  /** Every idea with a current ballot, by id; by part of the roll where that may be said. */
  readonly counts: readonly IdeaCounts[];
  /** How often of two ideas each was preferred, by ids; left out where nobody compared. */
  readonly comparisons?: readonly PairCount[];
}

/** A closed round with all that was published of it, as it is signed. Shares 0 to 1. */
export interface Snapshot extends SnapshotFacts {
  readonly format: 'zwerm-snapshot/1';
  /** Support, or what the method counts: ranks, tiers, method version and the parameters learned. */
  readonly ranking: MethodRanking;
  /** Shared ground, over all ideas with ballots; null when the roll is not divided. */
  readonly commonGround: { readonly items: readonly SharedGroundLine[]; readonly tooFew: number } | null;
  /** Null where people do not agree and disagree. */
  readonly representative: ChosenList | null;
  readonly settled: Settled;
}

/** How sure the first K are: drawn from `seed`. */
interface Settled {
  readonly seed: number;
  readonly expectedRight: number;
  /** The first K lines, and those that may still belong among them. */
  readonly items: readonly {
    readonly ideaId: string;
    readonly pin: number;
    readonly status: MembershipStatus;
  }[];
}

/** A part of the roll this large decides too much to be guessed. */
const largeShare = 0.1;
const fewestOfLarge = 10;

/**
 * The snapshot of a round: a pure function of what was counted.
 *
 * @param ranking as `rankCounts` gives it for these facts, with the outcome where the round ends by one
 * @param voters who agrees with which of the candidates of the representative list
 */
export function snapshotOf(
  facts: SnapshotFacts,
  ranking: MethodRanking,
  voters: readonly AgreeingPeople[],
): Snapshot {
  const given = withoutFewVoices(facts);
  return {
    format: 'zwerm-snapshot/1',
    ...given,
    ranking,
    commonGround: commonGroundOf(given, ranking),
    representative: isAgreed(facts) ? chosenList(facts, ranking, voters) : null,
    settled: settledOf(given, ranking),
  };
}

/**
 * What the counts of a snapshot give when they are counted again: everything but the outcome and the representative
 * list, which need whole ballots. Those are as the snapshot has them.
 */
export function recomputed(snapshot: Snapshot): Snapshot {
  const { counts, participants, comparisons } = snapshot;
  const counted = rankCounts(snapshot, counts, participants, comparisons);
  const { outcome } = snapshot.ranking;
  const ranking = outcome === undefined ? counted : { ...counted, outcome };
  const { representative } = snapshot;
  return { ...snapshotOf(snapshot, ranking, []), representative };
}

/** The ideas that the representative list of a round can hold; none where people do not agree and disagree. */
export const candidatesOf = (
  facts: Pick<SnapshotFacts, 'method' | 'topCount'>,
  ranking: MethodRanking,
): string[] => (isAgreed(facts) ? representativeCandidates(ranking, facts.topCount) : []);

const isAgreed = ({ method }: Pick<SnapshotFacts, 'method'>): boolean => method === 'agree-disagree-pass';

/**
 * In a secret round nothing is said by part of an idea on which few people of some part took a position. Where parts
 * are weighed the counts by part are what the ranking is made from.
 */
function withoutFewVoices(facts: SnapshotFacts): SnapshotFacts {
  const judgedBy = ({ agree, disagree }: IdeaCounts): number =>
    isOutOfParticipants(facts.method) ? facts.participants : agree + disagree;
  const isSaid = (idea: IdeaCounts): boolean =>
    idea.byPart !== undefined &&
    (weighedParts(facts) !== undefined || isHeard({ n: judgedBy(idea), byPart: idea.byPart }));
  return {
    challengeId: facts.challengeId,
    roundId: facts.roundId,
    number: facts.number,
    method: facts.method,
    rules: facts.rules,
    topCount: facts.topCount,
    refresh: facts.refresh,
    participants: facts.participants,
    strata: facts.strata,
    counts: facts.counts.map((idea) => {
      const { byPart, ...counts } = idea;
      return isSaid(idea) ? { ...counts, byPart } : counts;
    }),
    ...(facts.comparisons && { comparisons: facts.comparisons }),
  };
}

function commonGroundOf(facts: SnapshotFacts, ranking: MethodRanking): Snapshot['commonGround'] {
  if (!isDivided(facts)) return null;
  const countsOf = new Map(facts.counts.map((counts) => [counts.ideaId, counts]));
  const items = sharedGroundOf({
    lines: ranking.ideas,
    prior: ranking.parameters,
    people: facts.strata.map(({ people }) => people),
    areWeighed: ranking.parts !== undefined,
    byPartOf: (ideaId) => countsOf.get(ideaId)?.byPart,
  });
  return { items, tooFew: ranking.ideas.length - items.length };
}

function settledOf(facts: SnapshotFacts, ranking: MethodRanking): Settled {
  const { topCount } = facts;
  const { ideas } = ranking;
  const seed = lotOf(`${facts.challengeId}/${rankingHash(ranking)}`);
  const members = topMembership(ideas, topCount, seed);
  const isHeardOf = heardByLargeParts(facts);
  const items = ideas.map(({ ideaId }, index) => {
    const { pin, status } = members[index] ?? { pin: 0, status: 'open' as const };
    return { ideaId, pin, status: isHeardOf(ideaId) ? status : ('open' as const) };
  });
  return {
    seed,
    expectedRight: expectedRight(members, topCount),
    items: items.filter(({ pin }, index) => index < topCount || pin > 0),
  };
}

/** Where parts are weighed, nothing is settled before every large one has said enough of it. */
function heardByLargeParts(facts: SnapshotFacts): (ideaId: string) => boolean {
  const parts = weighedParts(facts);
  if (!parts) return () => true;
  const all = parts.reduce((sum, people) => sum + people, 0);
  const large = parts.flatMap((people, part) => (people / all < largeShare ? [] : [part]));
  const trialsOf = new Map(facts.counts.map(({ ideaId, byPart }) => [ideaId, byPart?.trials]));
  return (ideaId) => large.every((part) => (trialsOf.get(ideaId)?.[part] ?? 0) >= fewestOfLarge);
}
