import { isCountedByPart, type VotingMethod } from '@zwerm/domain/voting-method';
import type { VotingRules } from '@zwerm/domain/voting-rules';
import { mergedPairs, type PairCount } from './choice/pair-wins.js';
import type { StratumCounts } from './logit-normal-posterior.js';
import { isOutOfParticipants, type MarkedIdea } from './marks.js';
import { rank, type MethodRanking, type RankingInputs } from './method.js';

/** What the current votes on one idea of one round add up to: the columns of a tally, and by part where the roll is divided. */
export type IdeaCounts = MarkedIdea;

/** A round as far as its ranking depends on it. */
export interface RankedRound {
  readonly method: VotingMethod;
  readonly rules: VotingRules;
  /** Parts of the roll, each with its people; none when it is not divided. */
  readonly strata: readonly { readonly people: number }[];
}

export const isJudged = ({ agree, disagree, pass, supporters, marks }: IdeaCounts): boolean =>
  agree + disagree + pass + supporters + marks > 0;

/** Whether votes of a round come with the part of the roll they are from, and there is more than one. */
export const isDivided = ({ method, strata }: Pick<RankedRound, 'method' | 'strata'>): boolean =>
  isCountedByPart(method) && strata.length > 1;

/**
 * People of each part, where the ranking weighs parts by them. In a secret round it does not: figures of ideas that few
 * people judged would say from which part these few came.
 */
export const weighedParts = (round: RankedRound): readonly number[] | undefined =>
  isDivided(round) && round.rules.secrecy !== 'secret' ? round.strata.map(({ people }) => people) : undefined;

/**
 * Ranks every idea with at least one current ballot, listed or not. Nothing but ballots goes in, so the ranking
 * of a closed round can be computed again by anyone who holds its ballots, whatever became of the ideas.
 *
 * @param participants people with at least one current ballot in the round
 * @param comparisons as `comparedPairs` gives them
 */
export function rankCounts(
  round: RankedRound,
  counts: Iterable<IdeaCounts>,
  participants: number,
  comparisons: readonly PairCount[] = [],
): MethodRanking {
  return rank(round.method, rankingInput(round, counts, participants, comparisons));
}

/** What the ranking of a round is made from. */
export function rankingInput(
  round: RankedRound,
  counts: Iterable<IdeaCounts>,
  participants: number,
  comparisons: readonly PairCount[] = [],
): RankingInputs[VotingMethod] {
  const { rules } = round;
  const ideas = [...counts].filter(isJudged);
  return {
    participants,
    rules,
    ideas,
    parts: weighedParts(round),
    ...(comparisons.length > 0 && { comparisons }),
  };
}

/** Whether people may also compare ideas in a round, so that its ranking starts from what they said. */
export const isCompared = ({ method }: Pick<RankedRound, 'method'>): boolean =>
  method === 'agree-disagree-pass';

/**
 * What the current comparisons of a round say, as its ranking takes them: none where comparing is the method itself.
 *
 * @param ends where each idea that went up in another ended
 */
export const comparedPairs = (
  round: Pick<RankedRound, 'method'>,
  pairs: Iterable<PairCount>,
  ends: ReadonlyMap<string, string>,
): PairCount[] => (isCompared(round) ? mergedPairs(pairs, ends) : []);

/** Whether everybody of a part who took part counts for every idea, so that how many those are must be known. */
export const countsParticipantsByPart = (round: Pick<RankedRound, 'method' | 'strata'>): boolean =>
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
