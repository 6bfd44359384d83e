import type { Role } from '@zwerm/domain/role';

const staff = ['employee', 'leadership'] as const;
const everyone = ['employee', 'partner', 'customer', 'leadership', 'administrator', 'auditor'] as const;
/** Everybody but partners and customers. */
const inside = [
  ...staff,
  'programme-manager',
  'community-manager',
  'knowledge-manager',
  'trainer',
  'user-manager',
  'evaluator',
  'administrator',
  'auditor',
] as const;
const programme = ['programme-manager', 'community-manager'] as const;

/**
 * Which roles have which permission; `access/access-matrix.ts` says which operation needs which, and on what.
 * Roles are additive, so every person also has the role of their kind.
 */
export const permissions = {
  'read-own-account': everyone,
  'change-own-account': everyone,
  'change-own-credentials': everyone,
  'manage-own-sessions': everyone,
  'erase-own-account': everyone,
  'manage-own-tokens': everyone,
  'read-people': everyone,
  'ask-for-help': everyone,
  'work-at-desk': ['user-manager', 'administrator'],
  'register-person': ['user-manager', 'administrator'],
  'manage-people': ['user-manager', 'administrator'],
  'allow-domains': ['administrator'],
  'sponsor-externals': inside,
  'erase-people': ['user-manager', 'administrator'],
  'change-roles': ['administrator'],
  'manage-scim': ['administrator'],
  'read-provisioning-log': ['user-manager', 'administrator'],
  'read-roles': ['administrator', 'auditor'],
  'read-access-log': ['administrator', 'auditor'],
  'view-as': ['administrator'],
  'appoint-delegates': ['leadership'],
  'read-groups': [...everyone],
  'manage-groups': ['user-manager', 'administrator', ...programme],
  'preview-audiences': ['leadership', ...programme],
  'read-units': inside,
  'manage-units': ['user-manager', 'administrator'],
  'read-domains': everyone,
  'manage-domains': ['leadership', 'programme-manager'],
  'read-challenges': everyone,
  'manage-challenges': ['leadership', 'programme-manager'],
  'read-ideas': everyone,
  'merge-ideas': programme,
  'submit-ideas': [...staff, 'partner', 'customer'],
  vote: [...staff, 'partner', 'customer'],
  'read-round': everyone,
  'verify-log': everyone,
  'audit-log': ['auditor'],
  'read-rankings': everyone,
  'read-brief': ['leadership', 'programme-manager', 'community-manager', 'auditor'],
  'follow-live': everyone,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether any of the roles grants the permission. */
export const grants = (permission: Permission, roles: readonly Role[]): boolean =>
  roles.some((role) => (permissions[permission] as readonly Role[]).includes(role));

/** All permissions that the roles grant together, in the order of the matrix. */
export const permissionsOf = (roles: readonly Role[]): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => grants(permission, roles));
