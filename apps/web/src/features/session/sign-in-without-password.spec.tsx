import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { SignInScreen } from './sign-in-screen.js';

describe('signing in where passwords are off', () => {
  it('offers the identity provider, and a password to administrators only', async () => {
    fakeApi({ 'GET /sign-in-methods': () => [200, { password: false, oidc: { label: 'Microsoft' } }] });
    await renderScreen(<SignInScreen returnTo={undefined} expired={false} />);
    expect(await screen.findByRole('link', { name: 'Aanmelden met Microsoft' })).toBeTruthy();
    expect(screen.queryByLabelText('Wachtwoord')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Wachtwoord vergeten?' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Aanmelden als beheerder' }));
    expect(screen.getByLabelText('Wachtwoord')).toBeTruthy();
    expect(screen.getByText(/Alle beheerders krijgen er bericht van/)).toBeTruthy();
  });

  it('shows the form when it cannot hear how people sign in', async () => {
    fakeApi({
      'GET /sign-in-methods': () => [404, { code: 'not-found' }],
      'GET /self-registrations/offer': () => [200, { isOffered: false }],
    });
    await renderScreen(<SignInScreen returnTo={undefined} expired={false} />);
    expect(await screen.findByLabelText('Wachtwoord')).toBeTruthy();
  });
});
