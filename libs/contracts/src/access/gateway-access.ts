import { nowhere, type AccessRules } from './access-rule.js';

/** The person alone, in a session: not with an access token, not while an administrator looks as them. */
const forOneselfInASession = { isForSessions: true, whileViewingAs: 'hidden' } as const;

export const gatewayAccess = {
  'POST /sessions': { needs: 'public' },
  'DELETE /sessions/current': { needs: 'public' },
  'GET /sign-in-methods': { needs: 'public' },
  'GET /oidc/start': { needs: 'public' },
  'GET /oidc/callback': { needs: 'public' },
  // For whoever holds the link of an invitation.
  'POST /oidc/invitations': { needs: 'public', body: { token: 'made up', displayName: 'Newcomer' } },
  // For the identity provider, whose signature is the right.
  'POST /oidc/backchannel-logout': { needs: 'public', limit: 'sign-out-notices' },
  'GET /me/sessions': { needs: 'manage-own-sessions', relation: 'own', ...forOneselfInASession },
  'DELETE /me/sessions': { needs: 'manage-own-sessions', relation: 'own', ...forOneselfInASession },
  'DELETE /me/sessions/{id}': { needs: 'manage-own-sessions', relation: 'own', ...forOneselfInASession },
  'GET /me/tokens': { needs: 'manage-own-tokens', relation: 'own', ...forOneselfInASession },
  'POST /me/tokens': {
    needs: 'manage-own-tokens',
    ...forOneselfInASession,
    limit: 'tokens',
    body: { name: 'for a program', scopes: ['read'] },
  },
  'DELETE /me/tokens/{id}': { needs: 'manage-own-tokens', relation: 'own', ...forOneselfInASession },
  'GET /me/records': { needs: 'read-own-account' },
  // With a session of the last hour.
  'GET /me/export': { needs: 'read-own-account', relation: 'own', ...forOneselfInASession, limit: 'exports' },
  'GET /me/erasure': { needs: 'read-own-account', relation: 'own', ...forOneselfInASession },
  'POST /me/erasure': {
    needs: 'erase-own-account',
    relation: 'own',
    ...forOneselfInASession,
    body: { isUnderstood: true },
  },
  'DELETE /me/erasure': { needs: 'erase-own-account', relation: 'own', ...forOneselfInASession },
  'GET /scim-tokens': { needs: 'manage-scim' },
  'POST /scim-tokens': {
    needs: 'manage-scim',
    isForSessions: true,
    limit: 'tokens',
    body: { name: 'Entra ID' },
  },
  'DELETE /scim-tokens/{id}': { needs: 'manage-scim', isForSessions: true },
  'POST /view-as': {
    needs: 'view-as',
    isForSessions: true,
    body: { personId: nowhere, reason: 'Somebody asks what they see.' },
  },
  'GET /view-as': { needs: 'read-own-account', isForSessions: true },
  'DELETE /view-as': { needs: 'read-own-account', isForSessions: true, whileViewingAs: 'allowed' },
  'GET /live': { needs: 'follow-live', whileViewingAs: 'hidden', query: `?topics=ranking:${nowhere}` },
} as const satisfies AccessRules;
