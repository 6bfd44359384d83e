import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { someMe } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { SecurityScreen } from './security-screen.js';

const here = {
  id: 's1',
  browser: 'Firefox · Windows',
  createdAt: '2026-11-25T09:00:00.000Z',
  lastSeenAt: '2026-11-25T10:00:00.000Z',
  isCurrent: true,
};
const there = { ...here, id: 's2', browser: 'Safari · iOS', isCurrent: false };
const quiet = {
  'GET /me/sessions': () => [200, { items: [here, there] }] as [number, object],
  'GET /me/second-factor': () => [200, { isOn: false, recoveryCodesLeft: 0 }] as [number, object],
  'GET /me/identities': () => [200, { items: [] }] as [number, object],
  'GET /sign-in-methods': () => [200, { password: true, oidc: null }] as [number, object],
};

describe('signing in and security', () => {
  it('shows where the person is signed in, and ends another session', async () => {
    const api = fakeApi({ ...quiet, 'DELETE /me/sessions/s2': () => [204] });
    await renderScreen(<SecurityScreen />);
    expect(await screen.findByText('Hier ben je nu.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Uitloggen: Firefox · Windows' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Uitloggen: Safari · iOS' }));
    expect(api.calls.map(({ method, path }) => `${method} ${path}`)).toContain('DELETE /me/sessions/s2');
  });

  it('changes the password and signs in again with it', async () => {
    const api = fakeApi({
      ...quiet,
      'PUT /me/password': () => [204],
      'POST /sessions': () => [201, someMe()],
    });
    await renderScreen(<SecurityScreen />);
    await userEvent.type(await screen.findByLabelText('Huidig wachtwoord'), 'het oude');
    await userEvent.type(screen.getByLabelText('Nieuw wachtwoord'), 'een lang nieuw wachtwoord');
    await userEvent.click(screen.getByRole('button', { name: 'Wachtwoord opslaan' }));
    expect(await screen.findByText('Je wachtwoord is gewijzigd.')).toBeTruthy();
    const sent = api.calls.filter(({ method }) => method !== 'GET').map(({ body }) => body);
    expect(sent).toEqual([
      { current: 'het oude', password: 'een lang nieuw wachtwoord' },
      { email: someMe().email, password: 'een lang nieuw wachtwoord' },
    ]);
  });

  it('speaks of a password only to whom it lets in', async () => {
    const withoutPasswords = {
      ...quiet,
      'GET /sign-in-methods': () => [200, { password: false, oidc: null }] as [number, object],
    };
    fakeApi(withoutPasswords);
    const { unmount } = await renderScreen(<SecurityScreen />);
    await waitFor(() => expect(screen.queryByLabelText('Huidig wachtwoord')).toBeNull());
    unmount();
    await renderScreen(<SecurityScreen />, { me: { ...someMe(), roles: ['employee', 'administrator'] } });
    expect(await screen.findByText('Hier ben je nu.')).toBeTruthy();
    expect(screen.getByLabelText('Huidig wachtwoord')).toBeTruthy();
  });

  it('refuses a short password before sending it', async () => {
    const api = fakeApi(quiet);
    await renderScreen(<SecurityScreen />);
    await userEvent.type(await screen.findByLabelText('Huidig wachtwoord'), 'het oude');
    await userEvent.type(screen.getByLabelText('Nieuw wachtwoord'), 'kort');
    await userEvent.click(screen.getByRole('button', { name: 'Wachtwoord opslaan' }));
    expect(screen.getByText(/minstens 12|Minstens 12|12 tekens/)).toBeTruthy();
    expect(api.calls.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('sets up a second step and shows the recovery codes once', async () => {
    fakeApi({
      ...quiet,
      'POST /me/second-factor': () => [
        201,
        { secret: 'ABCDEF', uri: 'otpauth://totp/Zwerm', qrSvg: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      ],
      'POST /me/second-factor/confirmation': () => [200, { recoveryCodes: ['AAAA-BBBB', 'CCCC-DDDD'] }],
    });
    await renderScreen(<SecurityScreen />, { me: { ...someMe(), roles: ['employee', 'administrator'] } });
    expect(await screen.findByText('Stel eerst een tweede stap in')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Stel een tweede stap in' }));
    expect(await screen.findByText('ABCDEF')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Code uit de app'), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Bevestig' }));
    expect(await screen.findByText(/AAAA-BBBB/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Meld je opnieuw aan' })).toBeTruthy();
  });

  it('says that a code is wrong', async () => {
    fakeApi({
      ...quiet,
      'GET /me/second-factor': () => [200, { isOn: true, recoveryCodesLeft: 3 }],
      'POST /me/second-factor/removal': () => [400, { code: 'invalid-input' }],
    });
    await renderScreen(<SecurityScreen />);
    expect(await screen.findByText(/nog 3 herstelcodes/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Code uit de app, of een herstelcode'), '000000');
    await userEvent.click(screen.getByRole('button', { name: 'Zet de tweede stap uit' }));
    expect((await screen.findByRole('alert')).textContent).toContain('De code klopt niet');
  });
});
