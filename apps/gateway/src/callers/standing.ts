import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import type { Role } from '@zwerm/domain/role';
import type { ScopedRole } from '@zwerm/domain/scope';

/** What holds of a person now, as the view `standing` tells it. */
export interface Standing {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly groupIds: readonly GroupId[];
  readonly scopedRoles: readonly ScopedRole[];
  readonly actsFor: readonly PersonId[];
}

/**
 * What holds of the one person of a row, to be joined laterally. `offset 0` keeps PostgreSQL from flattening it: as an
 * ordinary join the view is worked out for everybody, and then thrown away but for one.
 */
export const standingOf = (table: 'credential' | 'viewing'): string =>
  `(select active as is_active, held_roles, group_ids, scoped_roles, acts_for
    from standing where standing.person_id = ${table}.person_id offset 0) as standing`;

export const standingColumns = `person_id as "personId", held_roles as roles, group_ids as "groupIds",
  scoped_roles as "scopedRoles", acts_for as "actsFor"`;

/** A principal without what it has none of: it travels in every token. */
export const principalOf = (
  { personId, roles, groupIds, scopedRoles, actsFor }: Standing,
  mayWrite: boolean,
): Principal => ({
  personId,
  roles,
  groupIds,
  mayWrite,
  ...(scopedRoles.length > 0 && { scopedRoles }),
  ...(actsFor.length > 0 && { actsFor }),
});
