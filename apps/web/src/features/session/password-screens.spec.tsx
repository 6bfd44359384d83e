import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../test-support/fake-api.js';
import { someMe } from '../../test-support/builders.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { ForgotPasswordScreen } from './forgot-password-screen.js';
import { ResetPasswordScreen } from './reset-password-screen.js';
import { SignInScreen } from './sign-in-screen.js';

describe('a forgotten password', () => {
  it('is asked for without learning whether anybody has the address', async () => {
    const api = fakeApi({ 'POST /password-links': () => [202] });
    await renderScreen(<ForgotPasswordScreen />);
    await userEvent.type(screen.getByLabelText('E-mailadres'), 'noor@polderlicht.example');
    await userEvent.click(screen.getByRole('button', { name: 'Stuur mij een link' }));
    expect(await screen.findByText('Kijk in je mail')).toBeTruthy();
    expect(api.calls[0]?.body).toEqual({ email: 'noor@polderlicht.example' });
  });

  it('is replaced by a new one with the link', async () => {
    const api = fakeApi({ 'POST /passwords': () => [204] });
    await renderScreen(<ResetPasswordScreen token="abc" />);
    await userEvent.type(screen.getByLabelText('Nieuw wachtwoord'), 'een lang nieuw wachtwoord');
    await userEvent.click(screen.getByRole('button', { name: 'Wachtwoord opslaan' }));
    expect(await screen.findByText('Je nieuwe wachtwoord is ingesteld')).toBeTruthy();
    expect(api.calls[0]?.body).toEqual({ token: 'abc', password: 'een lang nieuw wachtwoord' });
  });

  it('leads to a new link when this one was used', async () => {
    fakeApi({ 'POST /passwords': () => [410, { code: 'link-used' }] });
    await renderScreen(<ResetPasswordScreen token="abc" />);
    await userEvent.type(screen.getByLabelText('Nieuw wachtwoord'), 'een lang nieuw wachtwoord');
    await userEvent.click(screen.getByRole('button', { name: 'Wachtwoord opslaan' }));
    expect(await screen.findByText('Deze link werkt niet meer')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Stuur mij een link' })).toBeTruthy();
  });
});

describe('a second step', () => {
  it('is asked for after the password, and sent along with it', async () => {
    const answers: [number, object][] = [
      [401, { code: 'code-needed' }],
      [201, someMe()],
    ];
    const api = fakeApi({ 'POST /sessions': () => answers.shift() ?? [500, {}] });
    const { signedOut } = await renderScreen(<SignInScreen returnTo={undefined} expired={false} />);
    await userEvent.type(screen.getByLabelText('E-mailadres'), 'noor@polderlicht.example');
    await userEvent.type(screen.getByLabelText('Wachtwoord'), 'geheim');
    await userEvent.click(screen.getByRole('button', { name: 'Aanmelden' }));
    const code = await screen.findByLabelText('Code van je tweede stap');
    expect(document.activeElement).toBe(code);
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.type(code, '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Aanmelden' }));
    expect(api.called('POST /sessions')[1]?.body).toEqual({
      email: 'noor@polderlicht.example',
      password: 'geheim',
      code: '123456',
    });
    expect(signedOut).not.toHaveBeenCalled();
  });
});
