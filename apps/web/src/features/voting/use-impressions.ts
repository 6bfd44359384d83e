import { useCallback, useEffect, useState, type RefCallback } from 'react';
import { call } from '../../api/client.js';
import { ImpressionReporter } from './impression-reporter.js';

function useReporter(challengeId: string): ImpressionReporter {
  const [reporter] = useState(
    () =>
      new ImpressionReporter({
        send: (ideaIds) =>
          call<undefined>('POST', `/challenges/${challengeId}/impressions`, { body: { ideaIds } }),
      }),
  );
  useEffect(() => () => void reporter.flush(), [reporter]);
  return reporter;
}

/** Counts the cards on the screen as shown. */
export function useShownCards(challengeId: string, ideaIds: readonly string[]): void {
  const reporter = useReporter(challengeId);
  const shown = ideaIds.join(' ');
  useEffect(() => {
    for (const ideaId of shown.split(' ')) if (ideaId) reporter.show(ideaId);
  }, [reporter, shown]);
}

/** Gives what each row of a list takes as its ref, so that it counts as shown once it comes into view. */
export function useShownRows(challengeId: string): (ideaId: string) => RefCallback<HTMLElement> {
  const reporter = useReporter(challengeId);
  return useCallback(
    (ideaId) => (row) => {
      if (!row || typeof IntersectionObserver === 'undefined') return undefined;
      const observer = new IntersectionObserver((entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) reporter.show(ideaId);
      });
      observer.observe(row);
      return () => observer.disconnect();
    },
    [reporter],
  );
}
