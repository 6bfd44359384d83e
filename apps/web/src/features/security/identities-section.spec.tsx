import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, type Answers } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { IdentitiesSection } from './identities-section.js';

const identity = {
  id: 'i1',
  issuer: 'https://login.example.org/v2.0',
  linkedAt: '2026-11-25T09:00:00.000Z',
  isLastWayIn: false,
};
const answers = (items: object[], oidc: { label: string } | null = { label: 'Microsoft' }): Answers => ({
  'GET /me/identities': () => [200, { items }],
  'GET /sign-in-methods': () => [200, { password: true, oidc }],
});

describe('the accounts a person signs in with', () => {
  it('can be linked when there is none yet', async () => {
    fakeApi(answers([]));
    await renderScreen(<IdentitiesSection />);
    expect(await screen.findByText('Je hebt nog geen account van je werk gekoppeld.')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Koppel je account van Microsoft' });
    expect(link.getAttribute('href')).toBe('/api/v1/oidc/start?link=true&returnTo=%2Fsettings%2Fsecurity');
  });

  it('are not spoken of where there is no provider', async () => {
    const api = fakeApi(answers([], null));
    const { container } = await renderScreen(<IdentitiesSection />);
    await Promise.resolve();
    expect(api.calls).toHaveLength(2);
    expect(container.querySelector('section')).toBeNull();
  });

  it('stay on screen when the provider is no longer there', async () => {
    fakeApi(answers([identity], null));
    await renderScreen(<IdentitiesSection />);
    expect(await screen.findByText('login.example.org')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('are unlinked after a second question, and then one signs in again', async () => {
    const api = fakeApi({ ...answers([identity]), 'DELETE /me/identities/i1': () => [204] });
    const { history } = await renderScreen(<IdentitiesSection />);
    await userEvent.click(await screen.findByRole('button', { name: 'Ontkoppel: login.example.org' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Daarna ben je overal uitgelogd');
    expect(api.called('DELETE /me/identities/i1')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ontkoppel' }));
    expect(api.called('DELETE /me/identities/i1')).toHaveLength(1);
    expect(history.location.pathname).toBe('/sign-in');
  });

  it('cannot be unlinked when it is the last way in', async () => {
    fakeApi(answers([{ ...identity, isLastWayIn: true }]));
    await renderScreen(<IdentitiesSection />);
    expect(await screen.findByText(/je enige manier om in te loggen/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('say why unlinking was refused', async () => {
    fakeApi({
      ...answers([identity]),
      'DELETE /me/identities/i1': () => [409, { code: 'last-way-in' }],
    });
    await renderScreen(<IdentitiesSection />);
    await userEvent.click(await screen.findByRole('button', { name: 'Ontkoppel: login.example.org' }));
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ontkoppel' }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('je enige manier om in te loggen');
  });

  it('say that the provider’s account is somebody else’s', async () => {
    fakeApi(answers([]));
    await renderScreen(<IdentitiesSection problem="identity-taken" />);
    expect((await screen.findByRole('alert')).textContent).toContain('al bij iemand anders');
  });

  it('can be asked for again when they did not come', async () => {
    fakeApi({ ...answers([]), 'GET /me/identities': () => [404, { code: 'not-found' }] });
    await renderScreen(<IdentitiesSection />);
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Probeer opnieuw' })).toBeTruthy();
  });
});
