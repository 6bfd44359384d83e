import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Role } from '@zwerm/domain/role';
import type { RoleGrant } from '../../roles/domain/role-grant.js';

/** What the gateway needs to know of a person, each fact with the version of the aggregate that stated it. */
export interface PrincipalFacts {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  /** Roles within a scope or until a moment. */
  readonly grants: readonly RoleGrant[];
  /** Leaders whose delegate the person is. */
  readonly actsFor: readonly { readonly leaderId: PersonId; readonly endsAt: string }[];
  readonly active: boolean;
  /** Version of the person. */
  readonly version: number;
  /** `version` is that of the group when the person joined it. */
  readonly memberships: readonly { readonly groupId: GroupId; readonly version: number }[];
}
