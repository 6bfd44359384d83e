import type { Tally } from './agree-disagree-pass/tally.js';
import { comparedStrengths, type ComparedStrengths } from './choice/compared-strengths.js';
import { winsOfCounts, type PairCount } from './choice/pair-wins.js';
import type { PriorParameters, StratumCounts } from './logit-normal-posterior.js';
import {
  publishedValue,
  rankByPosterior,
  type CountedIdea,
  type PosteriorRanking,
} from './posterior-ranking.js';
import { partedIdea, rankByParts } from './strata/parts-ranking.js';

/** The current votes on one idea of an agree/disagree/pass round. */
export interface TalliedIdea extends Tally {
  readonly ideaId: string;
  /** Positions by part of the roll, where it is divided; people of no part are in the tally alone. */
  readonly byPart?: StratumCounts | undefined;
}

/** A round in which people agree, disagree or pass. */
export interface JudgedRound {
  readonly ideas: readonly TalliedIdea[];
  /** People of each part of the roll, two parts or more: then each weighs as much as it has people. Left out where it is not divided. */
  readonly parts?: readonly number[] | undefined;
  /** How often of two ideas each was preferred, where people also compared ideas; merged ones under the survivor. */
  readonly comparisons?: readonly PairCount[] | undefined;
  /** What was fitted to such pairs, in their place. */
  readonly strengths?: ComparedStrengths | undefined;
}

/**
 * Ranks the ideas of an agree/disagree/pass round by their share of agreement among those who took a
 * position: n = agree + disagree. A pass says "I have no opinion": it is reported but moves no published
 * value, so skipping cannot be used as a weapon. What people said when they compared ideas is where an idea starts
 * (docs/adr/0074): it counts no position, and weighs the less, the more positions there are.
 *
 * @param frozen use this prior instead of learning it from the tallies
 */
export function rankAgreeDisagreePass(
  ideas: readonly TalliedIdea[],
  frozen?: PriorParameters,
  { parts, comparisons = [], strengths: fitted }: Omit<JudgedRound, 'ideas'> = {},
): PosteriorRanking {
  const strengths = publishedStrengths(fitted ?? strengthsOf(ideas, comparisons));
  const counted = ideas.map(({ ideaId, agree, disagree, pass }): CountedIdea => ({
    ideaId,
    agree,
    disagree,
    pass,
    n: agree + disagree,
    ...strengths?.byIdea.get(ideaId),
  }));
  const ranking = parts
    ? rankByParts(
        counted.map((line, index) => partedIdea(line, parts.length, ideas[index]?.byPart)),
        parts,
        frozen,
      )
    : rankByPosterior(counted, frozen);
  if (!strengths) return ranking;
  return { ...ranking, parameters: { ...ranking.parameters, spread: strengths.spread } };
}

function strengthsOf(
  ideas: readonly TalliedIdea[],
  comparisons: readonly PairCount[],
): ComparedStrengths | undefined {
  const ideaIds = ideas.map(({ ideaId }) => ideaId);
  return comparedStrengths(ideaIds, winsOfCounts(comparisons, ideaIds));
}

/** Rounded before anything is made from them: with a published line and prior its score can be computed again. */
function publishedStrengths(strengths: ComparedStrengths | undefined): ComparedStrengths | undefined {
  if (!strengths) return undefined;
  const rounded = [...strengths.byIdea].map(([ideaId, known]) => {
    const strength = publishedValue(known.strength);
    return [ideaId, { strength, strengthVariance: publishedValue(known.strengthVariance) }] as const;
  });
  return { spread: publishedValue(strengths.spread), byIdea: new Map(rounded) };
}
