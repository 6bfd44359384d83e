import type { PersonId } from '@zwerm/domain/id';

/** What is written down about rights; facts hold ids and codes, never names. */
export const acts = [
  'first-administrator',
  'roles-changed',
  'role-granted',
  'grant-revoked',
  'role-requested',
  'request-approved',
  'request-rejected',
  'delegate-appointed',
  'delegate-dismissed',
  'view-as-began',
  'view-as-ended',
  'account-closed',
  'account-opened',
  'password-used',
] as const;
export type Act = (typeof acts)[number];

export interface LogEntry {
  /** Null for the operator of the installation. */
  readonly actorId: PersonId | null;
  /** Whom it is about. */
  readonly subjectId: PersonId;
  readonly act: Act;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly reason?: string | undefined;
}
