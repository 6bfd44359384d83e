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

/** Counts the card on top as shown. */
export function useShownCard(challengeId: string, ideaId: string | undefined): void {
  const reporter = useReporter(challengeId);
  useEffect(() => {
    if (ideaId) reporter.show(ideaId);
  }, [reporter, ideaId]);
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
