import type { IdeaId } from '@zwerm/domain/id';
import type { PairCount } from '@zwerm/ranking/choice/pair-wins';
import { rank } from '@zwerm/ranking/method';
import { talliedIdeas, type VoteCount } from './tallied-ideas.js';

/** An idea of the top list, with how many people took a position on it. */
export interface TopIdea {
  readonly ideaId: IdeaId;
  readonly n: number;
  readonly isThin: boolean;
  /** Parts of the roll of which fewer people took a position than settle it. */
  readonly missingParts: number;
}

/** On how little the top list stands. */
export interface ThinTop {
  readonly topCount: number;
  readonly enoughVotes: number;
  readonly enoughOfPart: number;
  /** Parts of the roll that are large enough to be asked for. */
  readonly parts: number;
  readonly items: readonly TopIdea[];
}

/** Before an idea counts as settled (ranking.md 4.10). */
const enoughVotes = 30;
const enoughOfPart = 10;
const smallestShare = 0.1;

/** Who may vote and on what, as far as the top list depends on it. */
export interface TopQuestion {
  readonly topCount: number;
  /** People of each part of the roll; none where it is not divided. */
  readonly people: readonly number[];
  /** Whether parts weigh by their people (ADR 0053). */
  readonly isWeighed: boolean;
  /** Ideas on the table. */
  readonly listed: ReadonlySet<IdeaId>;
  /** How often of two ideas each was preferred; merged ones under the survivor. */
  readonly comparisons: readonly PairCount[];
}

/** The ideas that stand on top by the votes, as the ranking lists them. */
export function thinTop(counts: readonly VoteCount[], question: TopQuestion): ThinTop {
  const { topCount, people, isWeighed, listed, comparisons } = question;
  const ideas = talliedIdeas([...counts, ...uncounted(comparisons)], people.length);
  const parts = isWeighed ? people : undefined;
  const { ideas: ranked } = rank('agree-disagree-pass', { ideas, parts, comparisons });
  const everybody = people.reduce((sum, count) => sum + count, 0);
  const large = people.flatMap((count, part) => (count >= smallestShare * everybody ? [part] : []));
  const trialsOf = new Map(ideas.map(({ ideaId, byPart }) => [ideaId, byPart.trials]));
  const items = ranked
    .filter(({ ideaId }) => listed.has(ideaId))
    .slice(0, topCount)
    .map(({ ideaId, n }) => ({
      ideaId,
      n,
      isThin: n < enoughVotes,
      missingParts: large.filter((part) => (trialsOf.get(ideaId)?.[part] ?? 0) < enoughOfPart).length,
    }));
  return { topCount, enoughVotes, enoughOfPart, parts: large.length, items };
}

/** Ideas that people compared are in the ranking, whether or not anybody judged them. */
export const uncounted = (comparisons: readonly PairCount[]): VoteCount[] =>
  comparisons.flatMap(({ first, second }) =>
    [first, second].map((ideaId) => ({ ideaId, part: null, agree: 0, disagree: 0, pass: 0 })),
  );
