/** Roles are additive (product.md §1): a leader who votes is an employee too. */
export const roles = [
  'employee',
  'partner',
  'customer',
  'leadership',
  'programme-manager',
  'community-manager',
  'knowledge-manager',
  'trainer',
  'user-manager',
  'evaluator',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** The roles that take two administrators to give (security.md §4.9). */
export const graveRoles: readonly Role[] = ['administrator', 'leadership', 'auditor'];

/** How a person belongs to the organisation; each kind brings the role of the same name. */
export const personKinds = ['employee', 'partner', 'customer'] as const satisfies readonly Role[];
export type PersonKind = (typeof personKinds)[number];
