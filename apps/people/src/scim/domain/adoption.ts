import type { PersonId } from '@zwerm/domain/id';
import type { Role } from '@zwerm/domain/role';

/** Somebody we know who shares a user name, an e-mail address or an external id with a user that SCIM creates. */
export interface Namesake {
  readonly id: PersonId;
  readonly roles: readonly Role[];
  readonly externalSource: string | null;
  readonly isProvisioned: boolean;
  readonly isErased: boolean;
}

/**
 * Whom a created user is: somebody new, or the one person we already know by that user name or address, whom SCIM
 * takes over from then on. An administrator is never taken over, nor who belongs to another system or to SCIM
 * already: an id or name at the identity provider must never become a way into somebody's rights (CVE-2025-41115).
 * @returns the person to take over; undefined for somebody new; `taken` when neither is possible
 */
export function adoptionOf(namesakes: readonly Namesake[]): Namesake | 'taken' | undefined {
  const [only, ...others] = namesakes;
  if (!only) return undefined;
  return others.length === 0 && isAdoptable(only) ? only : 'taken';
}

const isAdoptable = ({ roles, externalSource, isProvisioned, isErased }: Namesake): boolean =>
  !isProvisioned &&
  !isErased &&
  !roles.includes('administrator') &&
  (externalSource === null || externalSource === 'scim');
