import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import nl from '../i18n/nl.json';
import { fakeApi, type Answers } from '../test-support/fake-api.js';
import { someChallenge, someMe } from '../test-support/builders.js';
import { LanguageProvider } from './language-provider.js';
import { createQueryClient } from './query-client.js';
import { createAppRouter } from './router.js';

const page = (items: unknown[]): [number, unknown] => [200, { items, nextCursor: null }];

function openApp(path: string, change: Answers = {}) {
  localStorage.clear();
  window.history.replaceState(null, '', path);
  const api = fakeApi({
    ...change,
    'GET /me': change['GET /me'] ?? (() => [200, someMe()]),
    'PATCH /me': () => [200, someMe({ language: 'en', version: 2 })],
    'GET /me/first-visit': () => [200, { isAhead: false }],
    'GET /me/profile': () => [404],
    'GET /challenges': () => page([someChallenge({ phase: 'ideation' })]),
    'GET /domains': () => page([]),
    'GET /people': () => page([]),
  });
  const client = createQueryClient(() => undefined);
  const router = createAppRouter(client);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <LanguageProvider language="nl" messages={nl}>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { api, router };
}

const signedOut: Answers = { 'GET /me': () => [401, { code: 'unauthenticated' }] };

describe('the app', () => {
  afterEach(() => jest.restoreAllMocks());

  it('leads a signed-out person to the sign-in screen and remembers the way back', async () => {
    const { router } = openApp('/challenges?phase=voting', signedOut);
    expect(await screen.findByRole('heading', { name: 'Meld je aan' })).toBeTruthy();
    expect(router.state.location.search).toMatchObject({ return: '/challenges?phase=voting' });
  });

  it('says that nothing is at an unknown address', async () => {
    openApp('/nowhere');
    expect(await screen.findByRole('heading', { name: 'Hier is niets te vinden' })).toBeTruthy();
  });

  it('shows the problem and a way back when the server cannot be reached', async () => {
    // React and the router each report the failure that this test causes.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    openApp('/', { 'GET /me': () => [500, { code: 'unknown', requestId: 'r-7' }] });
    expect(await screen.findByText('Code: unknown, verzoek r-7', {}, { timeout: 8_000 })).toBeTruthy();
  }, 15_000);

  it('moves the focus to the title after a navigation, not at the first load', async () => {
    openApp('/');
    const first = await screen.findByRole('heading', { level: 1, name: 'Dag Noor' });
    expect(document.activeElement).not.toBe(first);
    await userEvent.click(screen.getByRole('link', { name: 'Uitdagingen' }));
    const next = await screen.findByRole('heading', { level: 1, name: 'Uitdagingen' });
    await waitFor(() => expect(document.activeElement).toBe(next));
    expect(document.title).toBe('Uitdagingen · Zwerm');
  });

  it('changes every text at once, keeps the choice in the profile and names the language of the page', async () => {
    const { api } = openApp('/');
    await userEvent.click(await screen.findByRole('button', { name: 'EN: English' }));
    expect(await screen.findByRole('heading', { name: 'Your actions' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    await waitFor(() => expect(api.called('PATCH /me')[0]?.body).toEqual({ language: 'en' }));
  });

  it('offers a link past the menu to the content', async () => {
    openApp('/');
    const skip = await screen.findByRole('link', { name: 'Ga direct naar de inhoud' });
    expect(document.querySelector(skip.getAttribute('href') ?? '')?.tagName).toBe('MAIN');
  });

  it('says that there is no connection', async () => {
    openApp('/');
    await screen.findByRole('heading', { level: 1 });
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(screen.getByText(/^Geen verbinding/)).toBeTruthy();
  });
});
