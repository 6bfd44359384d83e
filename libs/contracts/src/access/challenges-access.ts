import type { AccessRules } from './access-rule.js';

export const challengesAccess = {
  'GET /domains': { needs: 'read-domains' },
  'POST /domains': { needs: 'manage-domains' },
  'GET /domains/{id}': { needs: 'read-domains' },
  'PATCH /domains/{id}': { needs: 'manage-domains', within: ['domain'] },
  'GET /challenges': { needs: 'read-challenges' },
  'POST /challenges': { needs: 'manage-challenges', within: ['domain'], byDelegates: true },
  'GET /challenges/{id}': { needs: 'read-challenges', relation: 'seen' },
  // A sponsor needs no role for their own challenge, so everybody is let in to be asked whose it is.
  'PATCH /challenges/{id}': {
    needs: 'read-challenges',
    relation: 'sponsor',
    beyond: 'manage-challenges',
    body: { topCount: 3 },
  },
  'POST /challenges/{id}/transitions': {
    needs: 'read-challenges',
    relation: 'sponsor',
    beyond: 'manage-challenges',
    body: { to: 'draft' },
  },
} as const satisfies AccessRules;
