import type { PersonId } from '@zwerm/domain/id';

/** What of the groups somebody may know. */
export interface GroupReader {
  readonly personId: PersonId;
  /** Sees every group, also those only members know of. */
  readonly seesAll: boolean;
  /** Sees the groups that are open to colleagues; partners and customers see only their own. */
  readonly seesOpen: boolean;
}
