import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { someMe } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { safeReturn } from './safe-return.js';
import { SignInScreen } from './sign-in-screen.js';

async function signIn(): Promise<void> {
  await userEvent.type(screen.getByLabelText('E-mailadres'), ' noor@polderlicht.example ');
  await userEvent.type(screen.getByLabelText('Wachtwoord'), 'geheim');
  await userEvent.click(screen.getByRole('button', { name: 'Aanmelden' }));
}

describe('signing in', () => {
  it('leads back to where the person wanted to go', async () => {
    const api = fakeApi({ 'POST /sessions': () => [201, someMe()] });
    const { history } = await renderScreen(<SignInScreen returnTo="/challenges/7?tab=1" expired={false} />);
    await signIn();
    expect(api.called('POST /sessions')[0]?.body).toEqual({
      email: 'noor@polderlicht.example',
      password: 'geheim',
    });
    expect(history.location.href).toBe('/challenges/7?tab=1');
  });

  it('does not say whether the address or the password was wrong', async () => {
    fakeApi({ 'POST /sessions': () => [401, { code: 'wrong-credentials' }] });
    const { signedOut } = await renderScreen(<SignInScreen returnTo={undefined} expired={false} />);
    await signIn();
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Het e-mailadres of het wachtwoord klopt niet.',
    );
    expect(signedOut).not.toHaveBeenCalled();
  });

  it('names an empty field and puts the cursor there', async () => {
    fakeApi({});
    await renderScreen(<SignInScreen returnTo={undefined} expired={false} />);
    await userEvent.click(screen.getByRole('button', { name: 'Aanmelden' }));
    expect(screen.getByText('Vul je e-mailadres in.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('E-mailadres'));
  });

  it('explains an expired session', async () => {
    await renderScreen(<SignInScreen returnTo="/" expired />);
    expect(screen.getByText('Je sessie is verlopen')).toBeTruthy();
  });
});

describe('the way back after signing in', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    undefined,
    '/sign-in',
  ])('never leaves the app: %s', (target) => expect(safeReturn(target)).toBe('/'));
});
