import type { AccessRules } from './access-rule.js';

export const votingAccess = {
  'GET /challenges/{id}/round': { needs: 'read-round', relation: 'seen' },
  'GET /challenges/{id}/ballot': { needs: 'read-round', relation: 'seen', whileViewingAs: 'hidden' },
  // A sponsor needs no role for their own challenge, so everybody is let in to be asked whose it is.
  'PUT /challenges/{id}/round/costs': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'manage-challenges',
    body: { items: [] },
  },
  'PUT /challenges/{id}/ballot': { needs: 'vote', relation: 'seen', body: { votes: [] } },
  'PUT /ideas/{id}/vote': { needs: 'vote', relation: 'seen', body: { value: 'agree' } },
  'DELETE /ideas/{id}/vote': { needs: 'vote', relation: 'seen' },
} as const satisfies AccessRules;
