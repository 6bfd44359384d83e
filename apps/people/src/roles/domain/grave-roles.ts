import type { PersonId } from '@zwerm/domain/id';
import { graveRoles, type Role } from '@zwerm/domain/role';
import { NotForYourself, SecondAdministratorNeeded } from './role.errors.js';

/** How long a request waits for a second administrator. */
export const requestDays = 7;

export const requestActions = ['give', 'take'] as const;
export type RequestAction = (typeof requestActions)[number];

export interface RoleChange {
  readonly action: RequestAction;
  readonly role: Role;
}

const graveToTake: readonly Role[] = ['administrator'];

export const isGrave = ({ action, role }: RoleChange): boolean =>
  (action === 'give' ? graveRoles : graveToTake).includes(role);

/**
 * What becomes of a grave change: it waits for a second administrator, or is applied at once because the only
 * administrator appoints the second one.
 * @param administrators all active ones
 * @throws NotForYourself, SecondAdministratorNeeded
 */
export function courseOf(
  { action, role }: RoleChange,
  by: PersonId,
  personId: PersonId,
  administrators: readonly PersonId[],
): 'ask' | 'apply' {
  if (action === 'give' && by === personId) throw new NotForYourself();
  if (administrators.length > 1) return 'ask';
  if (action === 'give' && role === 'administrator') return 'apply';
  throw new SecondAdministratorNeeded();
}
