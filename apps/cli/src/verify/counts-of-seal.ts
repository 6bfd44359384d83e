import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { PairCount } from '@zwerm/ranking/choice/pair-wins';
import { comparedPairs, isJudged, type IdeaCounts } from '@zwerm/ranking/round-counts';
import type { Verdict } from './verifier.js';

type Total = readonly [ideaId: string, aspect: string, choice: string, people: number];
type Writable = { -readonly [Name in keyof Omit<IdeaCounts, 'byPart'>]: IdeaCounts[Name] };

/** What a choice adds to; of numbers, and of the sides of a pair, how much. */
const columnOf: Readonly<Record<string, 'agree' | 'disagree' | 'pass' | 'supporters'>> = {
  agree: 'agree',
  consent: 'agree',
  disagree: 'disagree',
  objection: 'disagree',
  pass: 'pass',
  abstain: 'pass',
  support: 'supporters',
  approve: 'supporters',
  chosen: 'supporters',
};
const worthOfSide: Readonly<Record<string, number>> = { first: 2, equal: 1, second: 0 };
const otherSide: Readonly<Record<string, string>> = { first: 'second', second: 'first', equal: 'equal' };

export const isPair = (choice: string): boolean => choice in worthOfSide;

/** What was sealed of a round, and what stands for the ideas in which others went up. */
type Sealed = Pick<Verdict, 'totals' | 'merged' | 'method'>;

/**
 * What the sealed totals add up to by idea, in the order of ids, as rankings count them. Ideas that others went up in
 * are counted from what was sealed of the merges.
 */
export function countsOfSeal({
  totals,
  merged,
}: Pick<Sealed, 'totals' | 'merged'>): Omit<IdeaCounts, 'byPart'>[] {
  const counts = new Map<string, Writable>();
  const family = familyOf({ merged });
  const countsFor = (ideaId: string): Writable => {
    const known = counts.get(ideaId) ?? {
      ideaId,
      agree: 0,
      disagree: 0,
      pass: 0,
      supporters: 0,
      marks: 0,
      points: 0,
    };
    counts.set(ideaId, known);
    return known;
  };
  const add = (ideaId: string, choice: string, people: number): void => {
    const idea = countsFor(ideaId);
    const column = columnOf[choice];
    if (column) idea[column] += people;
    else {
      idea.marks += people;
      idea.points += people * (worthOfSide[choice] ?? Number(choice));
    }
  };
  for (const [ideaId, aspect, choice, people] of totals as readonly Total[]) {
    if (!family.has(ideaId)) add(ideaId, choice, people);
    if (isPair(choice) && !family.has(aspect)) add(aspect, otherSide[choice] ?? choice, people);
  }
  for (const [ideaId, , choice, people] of (merged?.totals ?? []) as readonly Total[])
    if (!isPair(choice)) add(ideaId, choice, people);
  return [...counts.values()].filter(isJudged).sort((a, b) => (a.ideaId < b.ideaId ? -1 : 1));
}

/**
 * How often of two ideas each was preferred, as the ranking of the round takes it. What was said of an idea that went up in
 * another is said of that one.
 */
export function comparisonsOfSeal({ method, totals, merged }: Sealed): PairCount[] {
  const pairs = (totals as readonly Total[]).flatMap(([first, second, choice, people]): PairCount[] =>
    isPair(choice)
      ? [
          {
            ...{ first, second },
            firstWins: choice === 'first' ? people : 0,
            secondWins: choice === 'second' ? people : 0,
          },
        ]
      : [],
  );
  return comparedPairs(
    { method: method as VotingMethod },
    pairs,
    new Map(merged?.ends.map(([id = '', end = '']) => [id, end])),
  );
}

/** The ideas that merges are about, absorbed or not. */
export const familyOf = ({ merged }: Pick<Sealed, 'merged'>): ReadonlySet<string> =>
  new Set(merged?.ends.flat());
