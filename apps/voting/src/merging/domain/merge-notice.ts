import type { IdeaId } from '@zwerm/domain/id';
import { familyOf, type Merge } from './merge.js';

/** A merge of a round with the steps at which it was made and undone. */
export interface SteppedMerge extends Merge {
  readonly madeStep: number;
  readonly reason: string;
  readonly undoneStep: number | null;
  readonly undoReason: string | null;
}

/** What somebody is told of once: that ideas were merged, or taken apart again. */
export interface MergeNotice {
  readonly absorbedId: IdeaId;
  readonly survivorId: IdeaId;
  readonly isUndone: boolean;
  readonly reason: string;
  readonly step: number;
}

/**
 * The merges that somebody has not been told of, the newest first.
 * @param told the step up to which they know
 * @param votedOn the ideas on which they have a vote, where that may be asked: they hear of merges that moved one.
 * Undefined in a secret round, where everybody hears of every merge and nothing is looked up.
 */
export function noticesOf(
  merges: readonly SteppedMerge[],
  told: number,
  votedOn: ReadonlySet<IdeaId> | undefined,
): MergeNotice[] {
  const standing = merges.filter(({ undoneStep }) => undoneStep === null);
  const concerns = ({ absorbedId }: Merge): boolean =>
    votedOn === undefined || familyOf(standing, absorbedId).some((ideaId) => votedOn.has(ideaId));
  return merges
    .filter(({ madeStep, undoneStep }) =>
      // Who never heard of a merge need not hear that it is gone.
      undoneStep === null ? madeStep > told : undoneStep > told && madeStep <= told,
    )
    .filter(concerns)
    .map(({ absorbedId, survivorId, madeStep, reason, undoneStep, undoReason }) => ({
      absorbedId,
      survivorId,
      isUndone: undoneStep !== null,
      reason: undoReason ?? reason,
      step: undoneStep ?? madeStep,
    }))
    .sort((one, other) => other.step - one.step);
}
