import type { IdeaId } from '@zwerm/domain/id';
import type { Aspect, Choice, VotingMethod } from '@zwerm/domain/voting-method';

export const setSize = 4;
/** A set of four takes as much effort as two judgements. */
export const decisionsPerSet = 2;
/** Every two of four. */
export const pairsPerSet = 6;

/** What a best-worst answer may say of two ideas, as a pairwise round does. */
export const pairChoices: readonly Choice[] = ['first', 'second', 'equal'];

/**
 * Whether people are also asked for the best and the worst of four. Only where ideas are judged one at a time: who
 * compares takes part, and where support is a share of those who took part everybody who compared would lower it.
 */
export const asksBestWorst = (method: VotingMethod): boolean => method === 'agree-disagree-pass';

/** Null says that a person cannot choose; `taken-back` that they never said it. */
export type SetAnswer = { readonly best: IdeaId; readonly worst: IdeaId } | null | 'taken-back';

/** What an answer says of one pair: kept under the lower id, as in a pairwise round. */
export interface PairMark {
  readonly ideaId: IdeaId;
  readonly aspect: Aspect;
  readonly choice: Choice | null;
}

/**
 * All pairs of a set with what the answer says of each: the best beats the others, these beat the worst, and of the
 * two in between it says nothing (`equal`). So another answer to the same set replaces all of the first one.
 */
export function pairsOf(ideaIds: readonly IdeaId[], answer: SetAnswer): PairMark[] {
  const sorted = [...ideaIds].sort();
  return sorted.flatMap((ideaId, at) =>
    sorted.slice(at + 1).map((aspect) => ({ ideaId, aspect, choice: choiceOf(ideaId, aspect, answer) })),
  );
}

function choiceOf(first: IdeaId, second: IdeaId, answer: SetAnswer): Choice | null {
  if (answer === 'taken-back') return null;
  if (answer === null) return 'equal';
  if (first === answer.best || second === answer.worst) return 'first';
  return second === answer.best || first === answer.worst ? 'second' : 'equal';
}
