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
  'POST /groups/{id}/members': { needs: 'manage-groups', body: { personIds: [nowhere] } },
  'DELETE /groups/{id}/members/{personId}': { needs: 'manage-groups' },
} as const satisfies AccessRules;
