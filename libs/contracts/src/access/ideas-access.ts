import type { AccessRules } from './access-rule.js';

export const ideasAccess = {
  'GET /challenges/{id}/ideas': { needs: 'read-ideas', relation: 'seen' },
  'POST /challenges/{id}/ideas': {
    needs: 'submit-ideas',
    relation: 'seen',
    limit: 'ideas',
    body: { body: 'An idea for a challenge nobody knows.' },
  },
  'GET /challenges/{id}/ideas/similar': {
    needs: 'read-ideas',
    relation: 'seen',
    limit: 'searches',
    query: '?q=something+like+it',
  },
  'GET /ideas/{id}': { needs: 'read-ideas', relation: 'seen' },
  // No role changes or takes back what somebody else wrote.
  'PATCH /ideas/{id}': {
    needs: 'submit-ideas',
    relation: 'authors',
    limit: 'edits',
    body: { title: 'In other words' },
  },
  'POST /ideas/{id}/transitions': { needs: 'submit-ideas', relation: 'author', body: { to: 'withdrawn' } },
  'PUT /ideas/{id}/co-authors': {
    needs: 'submit-ideas',
    relation: 'author',
    limit: 'edits',
    body: { personIds: [] },
  },
  // Whoever is no co-author has nothing to step out of.
  'DELETE /ideas/{id}/co-authors/me': { needs: 'submit-ideas', relation: 'own' },
  'PUT /ideas/{id}/co-authors/me': { needs: 'submit-ideas', relation: 'own' },
  // Drafts may be among them, and nobody else can say that they were read.
  'GET /me/co-author-notices': { needs: 'submit-ideas', relation: 'own', whileViewingAs: 'hidden' },
  'GET /ideas/{id}/merge-trail': { needs: 'read-ideas', relation: 'seen' },
  'GET /ideas/{id}/versions': { needs: 'read-ideas', relation: 'seen' },
} as const satisfies AccessRules;
