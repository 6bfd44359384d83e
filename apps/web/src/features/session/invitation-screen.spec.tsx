import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { someMe } from '../../test-support/builders.js';
import { fakeApi, type Answers } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { InvitationScreen } from './invitation-screen.js';
import { RegisterScreen } from './register-screen.js';

const password = 'vier woorden zijn genoeg';

async function fillIn(button: string): Promise<void> {
  await userEvent.click(await screen.findByLabelText('Je naam'));
  await userEvent.paste(' Wies ');
  await userEvent.click(screen.getByLabelText('Wachtwoord'));
  await userEvent.paste(password);
  await userEvent.click(screen.getByRole('button', { name: button }));
}

describe('the link of an invitation', () => {
  const open = async (answers: Answers, token = 'secret') => {
    const api = fakeApi(answers);
    return { api, ...(await renderScreen(<InvitationScreen token={token} />)) };
  };

  it('makes the account, signs in and goes home', async () => {
    const { api, history } = await open({
      'GET /sign-in-methods': () => [200, { password: true, oidc: null }],
      'POST /invitations/look-up': () => [200, { email: 'wies@x.example', language: 'nl' }],
      'POST /invitations/accept': () => [201, { id: 'wies' }],
      'POST /sessions': () => [201, someMe()],
    });
    await fillIn('Maak mijn account');
    expect(api.called('POST /invitations/accept')[0]?.body).toEqual({
      token: 'secret',
      displayName: 'Wies',
      password,
    });
    expect(api.called('POST /sessions')[0]?.body).toEqual({ email: 'wies@x.example', password });
    expect(history.location.href).toBe('/');
  });

  it('asks no password where people sign in through the identity provider, and goes on there', async () => {
    const api = fakeApi({
      'GET /sign-in-methods': () => [200, { password: false, oidc: { label: 'Microsoft' } }],
      'POST /invitations/look-up': () => [200, { email: 'wies@x.example', language: 'nl' }],
      'POST /oidc/invitations': () => [200, { continueAt: 'https://login.example.org' }],
    });
    const leave = jest.fn();
    await renderScreen(<InvitationScreen token="secret" leave={leave} />);
    await userEvent.click(await screen.findByLabelText('Je naam'));
    await userEvent.paste('Wies');
    expect(screen.queryByLabelText('Wachtwoord')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Ga verder met Microsoft' }));
    expect(api.called('POST /oidc/invitations')[0]?.body).toEqual({ token: 'secret', displayName: 'Wies' });
    expect(leave).toHaveBeenCalledWith('https://login.example.org');
  });

  it.each([404, 410])('says when it does not work any more (%d)', async (status) => {
    await open({ 'POST /invitations/look-up': () => [status, { code: 'link-used' }] });
    expect((await screen.findByRole('alert')).textContent).toContain('Deze link werkt niet meer');
  });

  it('asks nothing without its token', async () => {
    const { api } = await open({}, '');
    expect(screen.getByRole('alert').textContent).toContain('Deze link werkt niet meer');
    expect(api.calls).toEqual([]);
  });
});

describe('asking for an account', () => {
  it('says the same whatever the address', async () => {
    fakeApi({ 'POST /self-registrations': () => [202] });
    await renderScreen(<RegisterScreen token="" />);
    await userEvent.click(screen.getByLabelText('E-mailadres'));
    await userEvent.paste('wies@x.example');
    await userEvent.click(screen.getByRole('button', { name: 'Stuur me een link' }));
    expect(await screen.findByText('Kijk in je mail')).toBeTruthy();
  });

  it('is finished with the link, and then may have to wait', async () => {
    const api = fakeApi({ 'POST /self-registrations/confirm': () => [200, { state: 'pending' }] });
    await renderScreen(<RegisterScreen token="secret" />);
    await fillIn('Maak mijn account af');
    expect(await screen.findByText('Nog even wachten')).toBeTruthy();
    expect(api.called('POST /self-registrations/confirm')[0]?.body).toMatchObject({ token: 'secret' });
  });
});
