import { publishedValue } from '../posterior-ranking.js';
import type { GroupVotes } from './representativeness.js';

const FEWEST_PEOPLE = 5;

/** Of one group on one idea: the share that agrees of those who took a position, and how many that were. */
export interface GroupShare {
  readonly share: number;
  readonly n: number;
}

/**
 * Shares of groups on one idea, null for cells of fewer than five positions; and while fewer than five remain unseen
 * beside the total that the ranking publishes, the smallest seen cell is left out as well (second suppression).
 *
 * @param groups votes of each group; @param everybody all votes, also of people in no group
 */
export function sharesOfGroups(groups: readonly GroupVotes[], everybody: GroupVotes): (GroupShare | null)[] {
  const sizes = groups.map(positionsOf);
  const isSeen = sizes.map((n) => n >= FEWEST_PEOPLE);
  const unseen = (): number =>
    positionsOf(everybody) - sizes.reduce((sum, n, group) => sum + (isSeen[group] ? n : 0), 0);
  while (unseen() > 0 && unseen() < FEWEST_PEOPLE && isSeen.includes(true)) {
    const smallest = sizes.reduce(
      (best, n, group) => (isSeen[group] && (best < 0 || n < (sizes[best] ?? 0)) ? group : best),
      -1,
    );
    isSeen[smallest] = false;
  }
  return groups.map(({ agrees }, group) => {
    const n = sizes[group] ?? 0;
    return isSeen[group] ? { share: publishedValue(agrees / n), n } : null;
  });
}

const positionsOf = ({ agrees, disagrees }: GroupVotes): number => agrees + disagrees;
