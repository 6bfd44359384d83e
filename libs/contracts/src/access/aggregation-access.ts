import { nowhere, type AccessRules } from './access-rule.js';

export const aggregationAccess = {
  // While votes are cast out of sight results are hidden from everybody: 403 `results-hidden`, no matter of roles.
  'GET /challenges/{id}/ranking': { needs: 'read-rankings', relation: 'seen' },
  'GET /challenges/{id}/outcome': { needs: 'read-rankings', relation: 'seen' },
  'GET /challenges/{id}/settledness': { needs: 'read-rankings', relation: 'seen' },
  'GET /challenges/{id}/opinions': { needs: 'read-rankings', relation: 'seen' },
  'GET /challenges/{id}/shared-ground': { needs: 'read-rankings', relation: 'seen' },
  'GET /challenges/{id}/representative': { needs: 'read-rankings', relation: 'seen' },
  // Not before the close, whoever asks.
  'GET /challenges/{id}/snapshot': { needs: 'read-rankings', relation: 'seen' },
  'GET /challenges/{id}/explanation': {
    needs: 'read-rankings',
    relation: 'seen',
    query: `?ideaId=${nowhere}`,
  },
  'GET /challenges/{id}/brief': { needs: 'read-rankings', relation: 'sponsor', beyond: 'read-brief' },
} as const satisfies AccessRules;
