import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import type { PersonKind } from '@zwerm/domain/role';

export const invitationDays = 14;

/** `lapsed`: who invited may no longer invite, or who would answer for the guest has left. */
export const invitationStates = ['open', 'expired', 'lapsed', 'accepted', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Everything a person will be is decided here, by who invites; the link itself carries nothing but a secret. */
export interface NewInvitation {
  readonly email: string;
  readonly kind: PersonKind;
  readonly language: Language;
  readonly unitId?: GroupId | null;
  /** Needed for partners and customers, as is `endsOn`. */
  readonly sponsorId?: PersonId | null;
  /** Last day of access, as in 2026-11-23. */
  readonly endsOn?: string | null;
}
