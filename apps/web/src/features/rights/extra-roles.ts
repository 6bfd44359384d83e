import type { Role } from '../../api/types.js';

/** Roles that come with being somebody; all others are given. */
export const kinds: readonly Role[] = ['employee', 'partner', 'customer'];

export const extraRoles: readonly Role[] = [
  'leadership',
  'programme-manager',
  'community-manager',
  'knowledge-manager',
  'trainer',
  'user-manager',
  'evaluator',
  'administrator',
  'auditor',
];
