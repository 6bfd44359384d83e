import { nowhere, type AccessRules } from './access-rule.js';

export const peopleAccess = {
  // The one-time link is the right.
  'POST /first-administrator': { needs: 'public' },
  'GET /me': { needs: 'read-own-account' },
  'PATCH /me': { needs: 'change-own-account' },
  'GET /people': { needs: 'read-people', query: `?ids=${nowhere}` },
  'POST /people': { needs: 'register-person' },
  'PUT /people/{id}/roles': { needs: 'change-roles', body: { roles: ['employee'] } },
  'POST /people/{id}/transitions': { needs: 'register-person', body: { to: 'deactivated' } },
  'GET /groups': { needs: 'read-groups' },
  'POST /groups': { needs: 'manage-groups' },
  'GET /groups/{id}': { needs: 'read-groups' },
  'PATCH /groups/{id}': { needs: 'manage-groups', body: { name: 'Otherwise' } },
  'DELETE /groups/{id}': { needs: 'manage-groups' },
  'GET /groups/{id}/members': { needs: 'read-groups' },
  'POST /groups/rule-preview': { needs: 'manage-groups', body: { rule: { kinds: ['partner'] } } },
  'POST /groups/{id}/members': { needs: 'manage-groups', body: { personIds: [nowhere] } },
  'DELETE /groups/{id}/members/{personId}': { needs: 'manage-groups' },
  'GET /units': { needs: 'read-units' },
  'POST /units': { needs: 'manage-units' },
  'PATCH /units/{id}': { needs: 'manage-units', body: { name: 'Elsewhere' } },
  'DELETE /units/{id}': { needs: 'manage-units' },
  'POST /units/{id}/people': { needs: 'manage-units', body: { personIds: [nowhere] } },
  'PUT /people/{id}/unit': { needs: 'manage-units', body: { unitId: null } },
} as const satisfies AccessRules;
