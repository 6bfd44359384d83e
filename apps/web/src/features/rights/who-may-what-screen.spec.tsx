import { screen } from '@testing-library/react';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { WhoMayWhatScreen } from './who-may-what-screen.js';

it('says in words who may do what, and on what', async () => {
  fakeApi({
    'GET /permissions': () => [
      200,
      {
        items: [
          {
            permission: 'change-roles',
            roles: ['administrator', 'user-manager'],
            operations: [{ operation: 'PUT /people/{id}/roles', relation: null }],
          },
          {
            permission: 'vote',
            roles: ['employee', 'leadership', 'partner', 'customer'],
            operations: [{ operation: 'PUT /ideas/{id}/vote', relation: 'seen' }],
          },
        ],
      },
    ],
  });
  await renderScreen(<WhoMayWhatScreen />);
  expect(await screen.findByText('Rollen geven en wegnemen')).toBeTruthy();
  expect(screen.getByText('beheerder, gebruikersbeheerder')).toBeTruthy();
  const toCome = screen.getByText(/beoordelaar/).textContent;
  expect(toCome).toContain('kennismanager');
  expect(toCome).not.toContain('gebruikersbeheerder');
  expect(screen.getByText('Iedereen die inlogt')).toBeTruthy();
  expect(screen.getByText('Alleen met wat je mag zien.')).toBeTruthy();
});
