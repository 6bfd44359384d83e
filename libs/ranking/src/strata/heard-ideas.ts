import type { PartedIdea } from './parts-ranking.js';

/** Fewer people than this, and a figure about them is a figure about somebody. */
export const fewestPeople = 5;

/**
 * Whether something may be said of an idea by part of the roll: at least five people of every part took a position, and
 * those who belong to no part are none or five as well, since they are what is left of the total that is published.
 */
export function isHeard({ n, byPart }: Pick<PartedIdea, 'n' | 'byPart'>): boolean {
  const others = n - byPart.trials.reduce((sum, trials) => sum + trials, 0);
  return byPart.trials.every((trials) => trials >= fewestPeople) && (others === 0 || others >= fewestPeople);
}
