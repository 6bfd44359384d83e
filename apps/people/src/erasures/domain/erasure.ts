import type { PersonId } from '@zwerm/domain/id';

/** Days in which somebody who asked to be erased may think again. */
export const coolOffDays = 7;

/** Hours after which every service must have confirmed; later is an alarm. */
export const completeWithinHours = 24;

export type AskedBy = 'person' | 'manager' | 'policy' | 'operator';

export interface Confirmation {
  readonly service: string;
  readonly confirmedAt: string;
  /** How many rows went or were redacted there. */
  readonly rows: number;
}

/** An erasure from request to certificate. Moments are ISO 8601 UTC by the database's clock. */
export interface Erasure {
  readonly id: string;
  readonly personId: PersonId;
  readonly askedBy: AskedBy;
  readonly requestedAt: string;
  readonly dueAt: string;
  readonly cancelledAt: string | null;
  readonly erasedAt: string | null;
  readonly completedAt: string | null;
  readonly isOverdue: boolean;
  readonly confirmations: readonly Confirmation[];
}

export const erasureStates = ['planned', 'cancelled', 'under-way', 'overdue', 'completed'] as const;
export type ErasureState = (typeof erasureStates)[number];

export function stateOf({ cancelledAt, erasedAt, completedAt, isOverdue }: Erasure): ErasureState {
  if (cancelledAt) return 'cancelled';
  if (completedAt) return 'completed';
  if (!erasedAt) return 'planned';
  return isOverdue ? 'overdue' : 'under-way';
}
