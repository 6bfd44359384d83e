import type { PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';

/** What a command does in the name of a person whose place it takes: it may do all that such a person may. */
export const inTheNameOf = (personId: PersonId): Principal => ({
  personId,
  roles: ['employee', 'leadership', 'programme-manager'],
  groupIds: [],
  mayWrite: true,
});
