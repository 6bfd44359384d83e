import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Role } from '@zwerm/domain/role';

/** What the gateway needs to know of a person, each fact with the version of the aggregate that stated it. */
export interface PrincipalFacts {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** Version of the person. */
  readonly version: number;
  /** `version` is that of the group when the person joined it. */
  readonly memberships: readonly { readonly groupId: GroupId; readonly version: number }[];
}
