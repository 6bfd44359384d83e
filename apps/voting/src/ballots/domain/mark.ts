import type { IdeaId } from '@zwerm/domain/id';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';

/** One thing a ballot says: a choice about an aspect of an idea. */
export interface Mark {
  readonly ideaId: IdeaId;
  readonly aspect: Aspect;
  readonly choice: Choice;
  /** Why, where the method asks for it. */
  readonly reason?: string | undefined;
}

/** The place of a mark on a ballot: a second mark there replaces the first. */
export const placeOf = ({ ideaId, aspect }: Pick<Mark, 'ideaId' | 'aspect'>): string => `${ideaId}/${aspect}`;

/** In characters. */
export const longestReason = 1_000;
