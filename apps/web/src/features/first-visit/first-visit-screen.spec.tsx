import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { someChallenge } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { FirstVisitScreen } from './first-visit-screen.js';

async function arrive(challenges = [someChallenge()]) {
  const api = fakeApi({
    'GET /challenges': () => [200, { items: challenges, nextCursor: null }],
    'GET /me/profile': () => [
      200,
      { id: 'me', version: 1, displayName: 'Noor', unitPath: ['Stations'], interests: [], photo: null },
    ],
    'PUT /me/first-visit': () => [204],
  });
  const { history } = await renderScreen(<FirstVisitScreen />);
  return { api, history };
}

describe('the first visit', () => {
  it('shows what it is for, takes three steps that all can be skipped, and ends at the ballot', async () => {
    const { api, history } = await arrive();
    expect(await screen.findByText(/Wat maakt werken aan het net veiliger/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Nederlands' }));
    expect(await screen.findByText('Je werkt bij Stations.')).toBeTruthy();
    for (let step = 2; step <= 3; step++)
      await userEvent.click(await screen.findByRole('button', { name: 'Overslaan' }));
    await waitFor(() => expect(history.location.pathname).toBe('/challenges/challenge/vote'));
    expect(api.called('PUT /me/first-visit').map(({ body }) => body)).toEqual([{ outcome: 'finished' }]);
  });

  it('can be skipped at once', async () => {
    const { api, history } = await arrive([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Alles overslaan' }));
    await waitFor(() => expect(history.location.pathname).toBe('/'));
    expect(api.called('PUT /me/first-visit').map(({ body }) => body)).toEqual([{ outcome: 'skipped' }]);
  });
});
