import { screen } from '@testing-library/react';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { AccessTokens } from './access-tokens.js';

const token = {
  id: 't1',
  name: 'Maandrapport',
  scopes: ['read'],
  createdAt: '2026-11-01T09:00:00.000Z',
  expiresAt: '2027-11-01T09:00:00.000Z',
  lastUsedAt: '2026-11-25T10:00:00.000Z',
};

it.each([
  ['nl', 'Alleen lezen. Tot ma 1 nov 2027. Laatst gebruikt op wo 25 nov 2026.', 'Nog niet gebruikt.'],
  ['en', 'Read only. Until Mon 1 Nov 2027. Last used on Wed 25 Nov 2026.', 'Not used yet.'],
] as const)('tells in %s when a key was last used', async (language, used, never) => {
  fakeApi({
    'GET /me/tokens': () => [200, { items: [token, { ...token, id: 't2', lastUsedAt: null }] }],
  });
  await renderScreen(<AccessTokens />, { language });
  expect(await screen.findByText(used)).toBeTruthy();
  expect(screen.getByText(new RegExp(`${never}$`))).toBeTruthy();
});
