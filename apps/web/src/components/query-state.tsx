import type { ReactNode } from 'react';
import { asProblem } from '../api/problem.js';
import { Loading } from './loading.js';
import { ProblemState } from './problem-state.js';

interface Query<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  refetch(): unknown;
}

interface Props<T> {
  readonly query: Query<T>;
  readonly shape?: 'page' | 'list' | 'card';
  readonly asPage?: boolean;
  readonly children: (data: T) => ReactNode;
}

/**
 * Loading, problem or content of one query. What was loaded stays on screen when a later refresh fails: an old
 * answer with the banner above it serves better than none.
 */
export function QueryState<T>({ query, shape = 'list', asPage = false, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return <ProblemState problem={asProblem(query.error)} onRetry={() => query.refetch()} asPage={asPage} />;
  }
  return <Loading shape={shape} />;
}
