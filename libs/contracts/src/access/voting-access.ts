import { nowhere, type AccessRules } from './access-rule.js';

export const votingAccess = {
  'GET /challenges/{id}/round': { needs: 'read-round', relation: 'seen' },
  'GET /challenges/{id}/rounds': { needs: 'read-round', relation: 'seen' },
  'GET /challenges/{id}/ballot': { needs: 'read-round', relation: 'seen', whileViewingAs: 'hidden' },
  // A sponsor needs no role for their own challenge, so everybody is let in to be asked whose it is.
  'POST /challenges/{id}/rounds': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'manage-challenges',
    body: {
      number: 2,
      method: 'support',
      results: 'after-close',
      rules: {},
      closesAt: '2099-01-01T00:00:00Z',
      reason: 'r',
    },
  },
  'PUT /challenges/{id}/planned-round': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'manage-challenges',
    body: {
      number: 2,
      rulesVersion: 1,
      method: 'support',
      results: 'after-close',
      rules: {},
      opensAt: '2099-01-01T00:00:00Z',
      closesAt: '2099-01-02T00:00:00Z',
    },
  },
  'POST /challenges/{id}/planned-round/cancellation': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'manage-challenges',
    body: { number: 2, reason: 'r' },
  },
  // As with costs. Before results may be seen it is hidden from everybody: 403 `results-hidden`, no matter of roles.
  'GET /challenges/{id}/objections': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'manage-challenges',
  },
  'PUT /challenges/{id}/round/rules': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'manage-challenges',
    body: { rulesVersion: 1, method: 'support', results: 'after-close', rules: {} },
  },
  'PUT /challenges/{id}/round/costs': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'manage-challenges',
    body: { items: [] },
  },
  'GET /challenges/{id}/receipts/mine': { needs: 'read-round', relation: 'seen', whileViewingAs: 'hidden' },
  // Before the close it is hidden from everybody: 403 `results-hidden`, no matter of roles.
  'GET /challenges/{id}/bundle': { needs: 'read-round', relation: 'seen' },
  'POST /challenges/{id}/round/certification': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'manage-challenges',
  },
  // Whoever knows a hash, or asks for a checkpoint, learns nothing about anybody.
  'GET /receipts/{leaf}/proof': { needs: 'verify-log' },
  'GET /audit/checkpoint': { needs: 'verify-log' },
  'GET /audit/consistency': { needs: 'verify-log', query: '?from=1&to=1' },
  'GET /audit/entries': { needs: 'audit-log', query: '?from=0' },
  'PUT /challenges/{id}/best-worst': {
    needs: 'vote',
    relation: 'seen',
    body: { ideaIds: [], answer: 'undecided', servedToken: 'none' },
  },
  'PUT /challenges/{id}/ballot': { needs: 'vote', relation: 'seen', body: { votes: [] } },
  'GET /challenges/{id}/next': { needs: 'vote', relation: 'seen', whileViewingAs: 'hidden' },
  'POST /challenges/{id}/impressions': { needs: 'vote', relation: 'seen', body: { ideaIds: [] } },
  // As with costs: everybody is let in to be asked whose challenge it is.
  'GET /challenges/{id}/exposure': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'manage-challenges',
  },
  'GET /challenges/{id}/bias': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'manage-challenges',
  },
  // Which merges moved a vote of somebody is about their votes.
  'GET /challenges/{id}/merge-notices': { needs: 'read-round', relation: 'seen', whileViewingAs: 'hidden' },
  'PUT /challenges/{id}/merge-notices': { needs: 'vote', relation: 'seen', body: { step: 1 } },
  'GET /challenges/{id}/merges': { needs: 'read-round', relation: 'seen' },
  // As with costs, in the name of whoever sponsors the challenge or moderates it.
  'GET /ideas/{id}/merge': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'merge-ideas',
    query: `?into=${nowhere}`,
  },
  'POST /ideas/{id}/merge': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'merge-ideas',
    body: { into: nowhere, reason: 'They say the same' },
  },
  'POST /ideas/{id}/merge/undo': {
    needs: 'read-round',
    relation: 'sponsor',
    beyond: 'merge-ideas',
    body: { reason: 'They do not say the same' },
  },
  'PUT /ideas/{id}/vote': { needs: 'vote', relation: 'seen', body: { value: 'agree' } },
  'DELETE /ideas/{id}/vote': { needs: 'vote', relation: 'seen' },
} as const satisfies AccessRules;
