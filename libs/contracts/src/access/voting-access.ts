import type { AccessRules } from './access-rule.js';

export const votingAccess = {
  'GET /challenges/{id}/round': { needs: 'read-round', relation: 'seen' },
  'GET /challenges/{id}/ballot': { needs: 'read-round', relation: 'seen', whileViewingAs: 'hidden' },
  'PUT /ideas/{id}/vote': { needs: 'vote', relation: 'seen', body: { value: 'agree' } },
  'DELETE /ideas/{id}/vote': { needs: 'vote', relation: 'seen' },
} as const satisfies AccessRules;
