import type { GroupId, PersonId } from './id.js';
import type { Role } from './role.js';
import type { ScopedRole } from './scope.js';

/**
 * Who is asking, as the gateway vouches for it: it travels in the signed 60-second token between gateway and
 * services (security.md §4.8) and is the only thing a service believes about its caller.
 */
export interface Principal {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly groupIds: readonly GroupId[];
  /** A personal access token without the `write` scope may only read. */
  readonly mayWrite: boolean;
  /** Roles that hold only within a domain, challenge or group; none when left out. Ended ones are not among them. */
  readonly scopedRoles?: readonly ScopedRole[];
  /** Leaders whose challenges this person manages as their delegate; nobody when left out. */
  readonly actsFor?: readonly PersonId[];
  /** The administrator who looks at the app as this person, read-only; nobody when left out. */
  readonly viewedBy?: PersonId;
}
