import type { PersonId } from '@zwerm/domain/id';

/** An administrator who looks at the app as somebody else, in one session. */
export interface Viewing {
  readonly personId: PersonId;
  /** ISO 8601 UTC. */
  readonly endsAt: string;
}

/** People writes the same number into the access log. */
export const viewingMinutes = 30;
