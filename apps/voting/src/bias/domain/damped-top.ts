import type { IdeaId } from '@zwerm/domain/id';
import { comparedStrengths } from '@zwerm/ranking/choice/compared-strengths';
import { winsOfCounts } from '@zwerm/ranking/choice/pair-wins';
import { effortWeight, weightRemoved } from '@zwerm/ranking/effort-weight';
import { sharesOf, weighedCounts } from '@zwerm/ranking/strata/parts-ranking';
import { rankStrata } from '@zwerm/ranking/strata/stratified-ranking';
import { talliedIdeas, type VoteCount } from './tallied-ideas.js';
import { uncounted, type TopQuestion } from './thin-top.js';

/** People who judged so many of so many ideas that they were shown. */
export interface EffortKind {
  readonly judged: number;
  readonly shown: number;
  readonly people: number;
}

/** What the top list would be if who skips nearly everything weighed less. */
export interface DampedTop {
  /** Share of all judgements of shown ideas that the weights take away, 0 to 1. */
  readonly removed: number;
  readonly movesIn: readonly IdeaId[];
  readonly movesOut: readonly IdeaId[];
}

interface WeightedKind extends EffortKind {
  readonly weight: number;
}

/** Those kinds of people that weigh less than one (ranking.md 4.1). */
export const dampedKinds = (kinds: readonly EffortKind[]): WeightedKind[] =>
  kinds
    .map((kind) => ({ ...kind, weight: effortWeight({ votes: kind.judged, impressions: kind.shown }) }))
    .filter(({ weight }) => weight < 1);

/** @param damped the same votes, each with the weight of who cast it */
export function dampedTop(
  plain: readonly VoteCount[],
  damped: readonly VoteCount[],
  kinds: readonly EffortKind[],
  question: TopQuestion,
): DampedTop {
  const [before, after] = [topOf(plain, question), topOf(damped, question)];
  return {
    removed: weightRemoved(
      kinds.flatMap(({ judged, shown, people }) =>
        Array.from({ length: people }, () => ({ votes: judged, impressions: shown })),
      ),
    ),
    movesIn: after.filter((ideaId) => !before.includes(ideaId)),
    movesOut: before.filter((ideaId) => !after.includes(ideaId)),
  };
}

function topOf(counts: readonly VoteCount[], question: TopQuestion): IdeaId[] {
  const { topCount, people, isWeighed, listed, comparisons } = question;
  const shares = isWeighed ? sharesOf(people) : [1];
  const tallied = talliedIdeas([...counts, ...uncounted(comparisons)], people.length);
  const ideaIds = tallied.map(({ ideaId }) => ideaId);
  const strengths = comparedStrengths(ideaIds, winsOfCounts(comparisons, ideaIds));
  const ideas = tallied.map((idea) => {
    const { ideaId } = idea;
    const n = idea.agree + idea.disagree;
    const whole = { agrees: [idea.agree], trials: [n] };
    const judged = isWeighed ? weighedCounts({ ...idea, n }, shares) : whole;
    return { ideaId, ...judged, ...strengths?.byIdea.get(ideaId) };
  });
  return rankStrata(ideas, shares)
    .lines.map(({ ideaId }) => ideaId)
    .filter((ideaId) => listed.has(ideaId))
    .slice(0, topCount);
}
