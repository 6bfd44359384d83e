import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { someChallenge, someIdea, someRound } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { VoteScreen } from './vote-screen.js';

describe('supporting ideas in a list', () => {
  it('is a switch per idea: on sends support, off takes it back', async () => {
    localStorage.clear();
    const castAt = '2026-11-23T10:00:00Z';
    const api = fakeApi({
      'GET /challenges/challenge': () => [200, someChallenge({ method: 'support' })],
      'GET /challenges/:id/round': () => [200, someRound({ method: 'support', scale: ['support'] })],
      'GET /challenges/:id/ballot': () => [200, { items: [] }],
      'GET /challenges/:id/next': () => [
        200,
        { items: [{ ideaId: 'idea', servedToken: 'token' }], isDoneForToday: false },
      ],
      'POST /challenges/:id/impressions': () => [204],
      'GET /challenges/:id/ideas': () => [200, { items: [someIdea()], nextCursor: null }],
      'PUT /ideas/idea/vote': () => [200, { ideaId: 'idea', value: 'support', revision: 1, castAt }],
      'DELETE /ideas/idea/vote': () => [200, { ideaId: 'idea', value: null, revision: 2, castAt }],
    });
    await renderScreen(<VoteScreen challengeId="challenge" />);
    const button = await screen.findByRole('button', { name: 'Steun: Melden met één foto', pressed: false });
    await userEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    await waitFor(() =>
      expect(api.called('PUT /ideas/idea/vote')[0]?.body).toMatchObject({
        value: 'support',
        servedToken: 'token',
      }),
    );
    await userEvent.click(button);
    await waitFor(() => expect(api.called('DELETE /ideas/idea/vote')).toHaveLength(1));
    expect(button.getAttribute('aria-pressed')).toBe('false');
  });
});
