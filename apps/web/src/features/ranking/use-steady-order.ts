import { useState } from 'react';
import type { RankedIdea } from '../../api/types.js';

export interface Standing {
  readonly rows: readonly RankedIdea[];
  readonly asOf: string;
}

/**
 * New numbers appear in place; a new order waits until the reader asks for it, because rows must not move under
 * their eyes. A list with other ideas in it (another page was asked for) is taken over at once.
 */
export function useSteadyOrder(latest: Standing) {
  const [shown, setShown] = useState(latest);
  const moved = sameIdeas(shown.rows, latest.rows) && !sameOrder(shown.rows, latest.rows);
  const newer = shown.asOf !== latest.asOf || shown.rows.length !== latest.rows.length;
  if (newer && !moved) setShown(latest);
  return { ...(moved ? shown : latest), moved, show: () => setShown(latest) };
}

function sameIdeas(left: readonly RankedIdea[], right: readonly RankedIdea[]): boolean {
  const ids = new Set(left.map((row) => row.ideaId));
  return left.length === right.length && right.every((row) => ids.has(row.ideaId));
}

function sameOrder(left: readonly RankedIdea[], right: readonly RankedIdea[]): boolean {
  return left.every((row, index) => row.ideaId === right[index]?.ideaId && row.tier === right[index]?.tier);
}
