import type { RankedIdea } from '@zwerm/ranking/posterior-ranking';

/** A brief is one page: of a last tier that is longer it says how many more there are. */
const mostItems = 100;

/**
 * How many lines a brief shows: the K best that somebody judged, and whoever shares the tier of the last of them.
 *
 * @param judged how many lines, from the top, somebody judged
 * @returns `shown` lines from the top, and how many sharers of the last tier are `leftOut`
 */
export function briefItems(
  lines: readonly RankedIdea[],
  judged: number,
  topCount: number,
): { shown: number; leftOut: number } {
  const lastTier = lines[Math.min(topCount, judged) - 1]?.tier;
  let end = Math.min(topCount, judged);
  while (end < judged && lines[end]?.tier === lastTier) end += 1;
  const shown = Math.min(end, Math.max(topCount, mostItems));
  return { shown, leftOut: end - shown };
}
