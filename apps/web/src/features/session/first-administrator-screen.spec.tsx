import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { someMe } from '../../test-support/builders.js';
import { fakeApi, type Answers } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { FirstAdministratorScreen } from './first-administrator-screen.js';

const password = 'vier woorden zijn genoeg';

async function openLink(answers: Answers = {}, token = 'token-from-the-link') {
  const api = fakeApi({
    'POST /first-administrator': () => [201, { id: 'me' }],
    'POST /sessions': () => [201, someMe()],
    ...answers,
  });
  return { api, ...(await renderScreen(<FirstAdministratorScreen token={token} />)) };
}

// Pasted, because typing draws the whole form again for every character.
async function enter(label: string, text: string): Promise<void> {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(text);
}

async function fillIn(change: { email?: string; password?: string } = {}): Promise<void> {
  await enter('Je naam', ' Bea Beheer ');
  await enter('E-mailadres', change.email ?? ' bea@bedrijf.example ');
  await enter('Wachtwoord', change.password ?? password);
  await userEvent.click(screen.getByRole('button', { name: 'Maak mijn account' }));
}

describe('the link for the first administrator', () => {
  it('makes the account, signs in and goes home without a way back to the link', async () => {
    const { api, history } = await openLink();
    await fillIn();
    const email = 'bea@bedrijf.example';
    expect(api.called('POST /first-administrator')[0]?.body).toEqual({
      token: 'token-from-the-link',
      displayName: 'Bea Beheer',
      email,
      password,
      language: 'nl',
    });
    expect(api.called('POST /sessions')[0]?.body).toEqual({ email, password });
    expect(history.location.href).toBe('/');
    expect(history.length).toBe(1);
  });

  it('says how long a password is to be, and sends nothing shorter', async () => {
    const { api } = await openLink();
    expect(screen.getByText(/^12 tot 128 tekens/)).toBeTruthy();
    await fillIn({ password: 'elf tekens!' });
    expect(screen.getByText('Gebruik minstens 12 tekens.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Wachtwoord'));
    expect(api.calls).toEqual([]);
  });

  it('names every field that is wrong and puts the cursor in the first', async () => {
    const { api } = await openLink();
    await userEvent.click(screen.getByRole('button', { name: 'Maak mijn account' }));
    expect(screen.getByText('Vul je naam in.')).toBeTruthy();
    expect(screen.getByText(/^Vul een e-mailadres in/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Je naam'));
    expect(api.calls).toEqual([]);
  });

  it('says when it does not work any more, and how to get a new one', async () => {
    await openLink({ 'POST /first-administrator': () => [410, { code: 'link-used' }] });
    await fillIn();
    expect((await screen.findByRole('alert')).textContent).toContain('Deze link werkt niet meer');
    expect(screen.getByText('npx zwerm admin link')).toBeTruthy();
    expect(screen.queryByLabelText('Wachtwoord')).toBeNull();
  });

  it('is of no use without its token', async () => {
    await openLink({}, '');
    expect(screen.getByRole('alert').textContent).toContain('Deze link is niet compleet');
  });

  it('keeps what was filled in when the answer is lost, and makes one account', async () => {
    let attempts = 0;
    const { api } = await openLink({
      'POST /first-administrator': () => (++attempts === 1 ? 'lost' : [201, { id: 'me' }]),
    });
    await fillIn();
    expect((await screen.findByRole('alert')).textContent).toContain('geen verbinding');
    await userEvent.click(screen.getByRole('button', { name: 'Maak mijn account' }));
    const keys = api.called('POST /first-administrator').map((call) => call.headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('leads to the sign-in screen when the account is made and signing in fails', async () => {
    const { history } = await openLink({ 'POST /sessions': () => [503, { code: 'overloaded' }] });
    await fillIn();
    expect(history.location.href).toBe('/sign-in');
  });

  it('points at an address the server refuses', async () => {
    const errors = [{ pointer: '/email', detail: 'email must be an email' }];
    await openLink({ 'POST /first-administrator': () => [400, { code: 'invalid-input', errors }] });
    await fillIn({ email: 'bea@bedrijf..example' });
    expect(await screen.findByText(/^Vul een e-mailadres in/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('E-mailadres'));
  });
});
