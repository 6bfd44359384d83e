import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import type { Role } from '@zwerm/domain/role';

/** A signed-in person with these roles; an employee when none are given. */
export const aPrincipal = (...roles: Role[]): Principal => ({
  personId: randomUUID(),
  roles: roles.length > 0 ? roles : ['employee'],
  groupIds: [],
  mayWrite: true,
});
