import { nowhere, type AccessRules } from './access-rule.js';

export const gatewayAccess = {
  'POST /sessions': { needs: 'public' },
  'DELETE /sessions/current': { needs: 'public' },
  // Managed with a session, never with a token.
  'GET /me/sessions': { needs: 'manage-own-sessions', relation: 'own' },
  'DELETE /me/sessions': { needs: 'manage-own-sessions', relation: 'own' },
  'DELETE /me/sessions/{id}': { needs: 'manage-own-sessions', relation: 'own' },
  'GET /me/tokens': { needs: 'manage-own-tokens', relation: 'own' },
  'POST /me/tokens': {
    needs: 'manage-own-tokens',
    body: { name: 'for a program', scopes: ['read'] },
  },
  'DELETE /me/tokens/{id}': { needs: 'manage-own-tokens', relation: 'own' },
  'GET /scim-tokens': { needs: 'manage-scim' },
  'POST /scim-tokens': { needs: 'manage-scim', body: { name: 'Entra ID' } },
  'DELETE /scim-tokens/{id}': { needs: 'manage-scim' },
  'GET /live': { needs: 'follow-live', query: `?topics=ranking:${nowhere}` },
} as const satisfies AccessRules;
