import { roles as allRoles, type PersonKind, type Role } from '@zwerm/domain/role';

/** Every person has the role of their kind; others come on top. Each once, in the order of the matrix. */
export function accountRoles(kind: PersonKind, extra: readonly Role[] = []): Role[] {
  return allRoles.filter((role) => role === kind || extra.includes(role));
}

/** Whether a person has more than the role that comes with their kind. */
export const hasExtraRoles = (kind: PersonKind, roles: readonly Role[]): boolean =>
  roles.some((role) => role !== kind);
