import { personKinds, type Role } from '@zwerm/domain/role';
import { scopableRoles, type ScopeKind } from '@zwerm/domain/scope';
import { InvalidGrant } from './role.errors.js';

export interface GrantScope {
  readonly kind: ScopeKind;
  readonly id: string;
}

/** A role within a part of the organisation's work (everywhere when null), until a moment or for good. */
export interface RoleGrant {
  readonly role: Role;
  readonly scope: GrantScope | null;
  readonly endsAt: string | null;
}

/** @throws InvalidGrant */
export function checkGrant({ role, scope, endsAt }: RoleGrant, now: Date): void {
  if ((personKinds as readonly Role[]).includes(role))
    throw new InvalidGrant('/role', 'this role comes with the kind of person');
  if (role === 'administrator')
    throw new InvalidGrant('/role', 'an administrator is one everywhere and without an end date');
  if (scope && !(scopableRoles as readonly Role[]).includes(role))
    throw new InvalidGrant('/scope', 'this role concerns the whole organisation');
  if (!scope && endsAt === null)
    throw new InvalidGrant('/endsAt', 'everywhere and without end: change the roles of the person instead');
  if (endsAt !== null && Date.parse(endsAt) <= now.getTime())
    throw new InvalidGrant('/endsAt', 'must be in the future');
}
