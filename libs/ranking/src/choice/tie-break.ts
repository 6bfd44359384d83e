import { lotOf } from '../lot.js';

/** How candidates that nothing tells apart are put in order: by a lot from a published seed, or as they are listed. */
export interface TieBreak {
  readonly policy: 'lot' | 'candidate-order';
  /** Published before the vote; not used by `candidate-order`. */
  readonly seed: string;
}

/** Everybody in the order of the tie-break: who stands first wins a tie for most and loses none for least. */
export function inTieOrder(candidates: readonly string[], { policy, seed }: TieBreak): string[] {
  if (policy === 'candidate-order') return [...candidates];
  const lot = (one: string): number => lotOf(`${seed}/${one}`);
  return [...candidates].sort((one, other) => lot(one) - lot(other) || (one < other ? -1 : 1));
}
