import type { VotingMethod } from '@zwerm/domain/voting-method';

/** So many judgements are enough, however many ideas there are (ranking.md 4.1). */
export const mostNeeded = 10;

/** Where every idea, or pair of ideas, is a question with an answer; in the others a ballot chooses among all ideas. */
const asksOfEach: readonly VotingMethod[] = ['agree-disagree-pass', 'score', 'consent', 'pairwise'];

/** What a person has judged in a round, and what they can be asked; counted no further than `mostNeeded`. */
export interface Judgements {
  readonly method: VotingMethod;
  /** Ideas that their ballot judges; pairs where pairs are compared. */
  readonly judged: number;
  /** Ideas on which they may vote. */
  readonly askable: number;
  /** Whether there are ideas in the round at all. */
  readonly isOffered: boolean;
}

/** How far somebody is on the way to the results of a round that shows them while people vote. */
export interface JudgeFirst {
  /** No more than `needed`. */
  readonly judged: number;
  readonly needed: number;
  /** Once true it stays so, whatever is withdrawn or added. */
  readonly isEnough: boolean;
}

/**
 * How much a person must have judged before they see what others think: ten answers, or as many as they can give; where a
 * ballot chooses among all ideas, a ballot. Nothing of whom no idea may be asked, and something as long as there is none.
 */
export function neededOf({ method, askable, isOffered }: Omit<Judgements, 'judged'>): number {
  if (askable === 0) return isOffered ? 0 : 1;
  if (!asksOfEach.includes(method)) return 1;
  const questions = method === 'pairwise' ? (askable * (askable - 1)) / 2 : askable;
  return Math.max(1, Math.min(mostNeeded, questions));
}

export const hasJudgedEnough = (judgements: Judgements): boolean => judgements.judged >= neededOf(judgements);

/** @param isTold that they had judged enough was said before */
export function judgeFirstOf(judgements: Judgements, isTold: boolean): JudgeFirst {
  const needed = neededOf(judgements);
  const isEnough = isTold || hasJudgedEnough(judgements);
  return { needed, judged: isEnough ? needed : judgements.judged, isEnough };
}
