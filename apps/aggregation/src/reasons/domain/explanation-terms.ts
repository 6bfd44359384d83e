import { publishedValue } from '@zwerm/ranking/posterior-ranking';
import type { Explanation } from '@zwerm/ranking/strata/explanation';

/**
 * What a score comes from, beside where every idea starts: judgements (all of them, or those of one of the parts that are
 * told apart), comparisons of ideas, and what is taken from other ideas and parts as long as judgements are few.
 */
export interface ExplanationTerm {
  readonly kind: 'judgements' | 'comparisons' | 'shrinkage';
  /** Of the judgements of one part: its place among the parts told; null: of everybody. */
  readonly part: number | null;
  /** Added to the score, 0 to 1; below 0 when it lowers it. */
  readonly points: number;
}

/**
 * The terms of an explanation as they are published: start and terms together are the score, to its last decimal. Where
 * everybody is one crowd, what its judgements say and how little they are is one term.
 */
export function termsOf({ start, score, terms }: Explanation, parts: number): ExplanationTerm[] {
  const told = terms.flatMap(({ source, points }, index): ExplanationTerm[] => {
    const published = publishedValue(points);
    if (source.kind === 'comparisons')
      return published === 0 ? [] : [{ kind: 'comparisons', part: null, points: published }];
    return source.kind === 'strata' && parts > 0
      ? [{ kind: 'judgements', part: index - 1, points: published }]
      : [];
  });
  const explained = told.reduce((sum, { points }) => sum + points, publishedValue(start));
  const rest = publishedValue(publishedValue(score) - explained);
  return [...told, { kind: parts > 0 ? 'shrinkage' : 'judgements', part: null, points: rest }];
}
