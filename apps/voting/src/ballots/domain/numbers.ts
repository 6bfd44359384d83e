import type { Choice } from '@zwerm/domain/voting-method';
import type { Mark } from './mark.js';

/** A scale of whole numbers. */
export const numbers = (from: number, to: number): Choice[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String(from + index));

/** The sum over marks of a whole number made from each choice. */
export const total = (marks: readonly Mark[], valueOf: (mark: Mark) => number): number =>
  marks.reduce((sum, mark) => sum + valueOf(mark), 0);

export const pointsOf = ({ choice }: Mark): number => Number(choice);
