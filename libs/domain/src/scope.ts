import type { Role } from './role.js';

/** A part of the organisation's work within which a role can be given. */
export const scopeKinds = ['domain', 'challenge', 'group'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** One such part: `challenge:<id>`. */
export type Scope = `${ScopeKind}:${string}`;

/** A role within a part, in the short form in which it travels in tokens: `evaluator@challenge:<id>`. */
export type ScopedRole = `${Role}@${Scope}`;

/** Roles that may be given within a part. The others concern the whole organisation or none of it. */
export const scopableRoles = [
  'leadership',
  'programme-manager',
  'community-manager',
  'knowledge-manager',
  'trainer',
  'evaluator',
] as const satisfies readonly Role[];
