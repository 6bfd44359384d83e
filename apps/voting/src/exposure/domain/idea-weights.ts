import type { GroupId, IdeaId } from '@zwerm/domain/id';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import { comparedStrengths } from '@zwerm/ranking/choice/compared-strengths';
import { winsOfCounts, type PairCount } from '@zwerm/ranking/choice/pair-wins';
import { setShare } from '@zwerm/ranking/serving/next-decisions';
import { weighIdeas } from '@zwerm/ranking/serving/weighed-ideas';
import { mergeStrata, type Stratum } from '@zwerm/ranking/strata/merge-strata';

/** Rounds in which one more judgement tells more about one idea than about another. */
export const weighedMethods: readonly VotingMethod[] = ['agree-disagree-pass', 'support', 'pairwise'];

/** How many ideas a list for leadership has; among fewer there is no border to find. */
export const topCount = 10;
/** Of more ideas than this each is known too little for one to tell more than another (and weighing takes too long). */
export const mostWeighed = 5_000;
/** Of the people who may vote half take part, with some twenty decisions each. */
const decisionsPerVoter = 10;

/** What people of one unit said of one idea: `trials` judgements, of which `agrees` for it. */
export interface UnitCount {
  readonly ideaId: IdeaId;
  readonly unitId: GroupId | null;
  readonly agrees: number;
  readonly trials: number;
}

/** What a round knows of its ideas at some moment. */
export interface RoundStandings {
  /** On the ballot, in the order of their ids. */
  readonly ideaIds: readonly IdeaId[];
  /** Who may vote, by unit. */
  readonly units: readonly { readonly unitId: GroupId | null; readonly headcount: number }[];
  readonly counts: readonly UnitCount[];
  readonly pairs: readonly PairCount[];
}

/** How much it would tell to put each idea before people of each stratum. */
export interface IdeaWeights {
  readonly ideaIds: readonly IdeaId[];
  readonly placeOf: ReadonlyMap<IdeaId, number>;
  /** Of the stratum of a unit; somebody of an unknown unit gets that of the largest. */
  weightsFor(unitId: GroupId | null): ArrayLike<number>;
  /** Share of decisions that are best-worst sets. */
  readonly setShare: number;
}

/** Weighs the ideas of a round by what is known of them; see `servingWeights`. */
export function weigh(standings: RoundStandings): IdeaWeights {
  const { ideaIds, units, pairs } = standings;
  const strata = mergeStrata(units.map(({ unitId, headcount }) => ({ id: nameOf(unitId), headcount })));
  const { weights } = weighIdeas(
    countedIdeas(standings, strata),
    strata.map(({ share }) => share),
    comparedStrengths(ideaIds, winsOfCounts(pairs, ideaIds)),
    topCount,
  );
  return tableOf(standings, weights, stratumByUnit(strata));
}

/** The same weight for every idea: what a secret round allows, whose standings nobody may guess from what is served. */
export function weighEvenly(standings: Pick<RoundStandings, 'ideaIds' | 'units'>): IdeaWeights {
  return tableOf(standings, [new Float64Array(standings.ideaIds.length).fill(1)], new Map());
}

function tableOf(
  { ideaIds, units }: Pick<RoundStandings, 'ideaIds' | 'units'>,
  weights: readonly Float64Array[],
  stratumOf: ReadonlyMap<string, number>,
): IdeaWeights {
  const voters = units.reduce((sum, { headcount }) => sum + headcount, 0);
  return {
    ideaIds,
    placeOf: new Map(ideaIds.map((ideaId, place) => [ideaId, place])),
    weightsFor: (unitId) => weights[stratumOf.get(nameOf(unitId)) ?? 0] ?? [],
    setShare: setShare(decisionsPerVoter * voters, ideaIds.length),
  };
}

interface Counted {
  readonly ideaId: IdeaId;
  readonly agrees: number[];
  readonly trials: number[];
}

function countedIdeas({ ideaIds, counts }: RoundStandings, strata: readonly Stratum[]): Counted[] {
  const none = (): number[] => new Array<number>(strata.length).fill(0);
  const ideas = new Map(ideaIds.map((ideaId) => [ideaId, { ideaId, agrees: none(), trials: none() }]));
  const stratumOf = stratumByUnit(strata);
  for (const { ideaId, unitId, agrees, trials } of counts) {
    const idea = ideas.get(ideaId);
    // People who left the roll since belong to no stratum of it.
    const stratum = stratumOf.get(nameOf(unitId));
    if (!idea || stratum === undefined) continue;
    idea.agrees[stratum] = (idea.agrees[stratum] ?? 0) + agrees;
    idea.trials[stratum] = (idea.trials[stratum] ?? 0) + trials;
  }
  return [...ideas.values()];
}

const stratumByUnit = (strata: readonly Stratum[]): Map<string, number> =>
  new Map(strata.flatMap(({ members }, stratum) => members.map((member) => [member, stratum] as const)));

const nameOf = (unitId: GroupId | null): string => unitId ?? '';
