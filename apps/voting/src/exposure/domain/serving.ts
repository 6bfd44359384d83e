/** Ideas one request can ask for. */
export const mostServed = 500;
export const usuallyServed = 10;

/** Ideas one report can say were shown. */
export const mostShown = 100;

/** How many people must have seen an idea before figures about it are shown, and before it counts as known. */
export const enoughViewers = 5;

/**
 * @param shownToday ideas this person was shown today
 * @param shownPerDay the round's limit; null is none
 * @returns how many ideas to serve of the `count` asked for
 */
export const servable = (count: number, shownToday: number, shownPerDay: number | null): number =>
  shownPerDay === null ? count : Math.max(0, Math.min(count, shownPerDay - shownToday));
