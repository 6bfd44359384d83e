import type { Principal } from '@zwerm/domain/principal';
import type { Role } from '@zwerm/domain/role';
import type { Scope, ScopedRole, ScopeKind } from '@zwerm/domain/scope';
import { grants, type Permission } from '../permissions.js';

type Holder = Pick<Principal, 'roles' | 'scopedRoles'>;

const parts = (scopedRole: ScopedRole): [Role, Scope] => scopedRole.split('@', 2) as [Role, Scope];

/** Whether somebody has a permission everywhere, or by a role within one of these parts. */
export const mayIn = ({ roles, scopedRoles }: Holder, permission: Permission, ...scopes: Scope[]): boolean =>
  grants(permission, roles) ||
  (scopedRoles?.some((scopedRole) => {
    const [role, scope] = parts(scopedRole);
    return scopes.includes(scope) && grants(permission, [role]);
  }) ??
    false);

/** Ids of the parts of one kind within which somebody holds any role. */
export const idsHeld = ({ scopedRoles = [] }: Holder, kind: ScopeKind): string[] =>
  scopedRoles
    .map((scopedRole) => parts(scopedRole)[1])
    .filter((scope) => scope.startsWith(`${kind}:`))
    .map((scope) => scope.slice(kind.length + 1));

/** Ids of the parts of one kind within which somebody has a permission by a scoped role. */
export const idsWithin = ({ scopedRoles = [] }: Holder, permission: Permission, kind: ScopeKind): string[] =>
  scopedRoles.flatMap((scopedRole) => {
    const [role, scope] = parts(scopedRole);
    return scope.startsWith(`${kind}:`) && grants(permission, [role]) ? [scope.slice(kind.length + 1)] : [];
  });
