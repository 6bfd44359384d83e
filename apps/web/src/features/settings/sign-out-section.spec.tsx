import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, type Answer } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { SignOutSection } from './sign-out-section.js';

async function signOutWith(answer: Answer) {
  fakeApi({ 'DELETE /sessions/current': () => answer });
  const leave = jest.fn();
  const view = await renderScreen(<SignOutSection leave={leave} />);
  await userEvent.click(screen.getByRole('button', { name: 'Meld me af op dit apparaat' }));
  return { ...view, leave };
}

describe('signing out', () => {
  it('leads to the sign-in screen', async () => {
    const { history, leave } = await signOutWith([204]);
    expect(history.location.pathname).toBe('/sign-in');
    expect(leave).not.toHaveBeenCalled();
  });

  it('goes on at the identity provider when the server says so', async () => {
    const continueAt = 'https://login.example.org/logout?id_token_hint=x';
    const { leave } = await signOutWith([200, { continueAt }]);
    expect(leave).toHaveBeenCalledWith(continueAt);
  });

  it('says when it did not work', async () => {
    await signOutWith([503, { code: 'service-unavailable' }]);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
