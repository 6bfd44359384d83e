import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OwnProfile } from '../../api/types.js';
import { fakeApi, type Answers } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { ProfileReminder } from './profile-reminder.js';
import { ProfileScreen } from './profile-screen.js';

const someProfile = (change: Partial<OwnProfile> = {}): OwnProfile => ({
  id: 'me',
  version: 3,
  kind: 'employee',
  displayName: 'Noor de Wit',
  givenName: 'Noor',
  familyName: 'de Wit',
  jobTitle: 'Monteur',
  unitPath: ['Netbeheer', 'Stations'],
  expertise: ['Kabels'],
  interests: [],
  spokenLanguages: ['nl', 'geen tag'],
  email: 'noor@polderlicht.example',
  emailShown: false,
  photo: null,
  isKeptByDirectory: false,
  completeness: {
    percent: 60,
    parts: [
      { part: 'photo', adds: 20, isThere: false },
      { part: 'function', adds: 20, isThere: true },
    ],
  },
  isReminderDue: false,
  ...change,
});

async function openProfile(change: Partial<OwnProfile> = {}, answers: Answers = {}) {
  const api = fakeApi({
    'GET /me/profile': () => [200, someProfile(change)],
    'GET /profile-words': () => [200, { items: [] }],
    ...answers,
  });
  await renderScreen(<ProfileScreen />);
  return { api, user: userEvent.setup(), name: await screen.findByLabelText('Naam') };
}

describe('the own profile', () => {
  it('sends only what changed, on top of the version that was seen', async () => {
    const { api, user } = await openProfile(
      {},
      { 'PATCH /me/profile': () => [200, someProfile({ version: 4 })] },
    );
    const title = screen.getByLabelText('Functie');
    await user.clear(title);
    await user.type(title, 'Ploegleider');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(api.called('PATCH /me/profile')).toHaveLength(1));
    const [sent] = api.called('PATCH /me/profile');
    expect(sent?.body).toEqual({ jobTitle: 'Ploegleider' });
    expect(sent?.headers['if-match']).toBe('"me-3"');
  });

  it('shows both versions when somebody else changed it, and saves mine only when I say so', async () => {
    let reads = 0;
    let writes = 0;
    const { api, user } = await openProfile(
      {},
      {
        'GET /me/profile': () => [200, someProfile(reads++ ? { version: 9, jobTitle: 'Planner' } : {})],
        'PATCH /me/profile': () =>
          writes++ ? [200, someProfile({ version: 10 })] : [412, { code: 'version-conflict' }],
      },
    );
    await user.type(screen.getByLabelText('Functie'), ' A');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));
    expect(await screen.findByText('Nu opgeslagen: Planner')).toBeTruthy();
    expect(screen.getByText('Jij schreef: Monteur A')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mijn versie opslaan' }));
    await waitFor(() => expect(api.called('PATCH /me/profile')).toHaveLength(2));
    expect(api.called('PATCH /me/profile')[1]?.headers['if-match']).toBe('"me-9"');
  });

  it('shows initials without a photo, sends a chosen file as it is, and says why one is refused', async () => {
    const { api, user } = await openProfile(
      {},
      { 'PUT /me/photo': () => [422, { code: 'photo-not-usable' }] },
    );
    expect(screen.getByText('ND', { selector: '[aria-hidden]' })).toBeTruthy();
    const file = new File(['x'], '../../x.png', { type: 'image/png' });
    await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
    expect((await screen.findByRole('alert')).textContent).toContain('Deze foto kunnen we niet gebruiken');
    const [sent] = api.called('PUT /me/photo');
    expect([sent?.headers['content-type'], JSON.stringify(sent?.headers)]).toEqual([
      'image/png',
      expect.not.stringContaining('x.png'),
    ]);
  });

  it('leaves name and function to the directory they come from', async () => {
    const { name } = await openProfile({ isKeptByDirectory: true });
    expect(name.hasAttribute('readonly')).toBe(true);
    expect(screen.getByText(/komen uit de personeelsadministratie/)).toBeTruthy();
  });

  it('says what each part adds', async () => {
    await openProfile();
    expect(screen.getByText('een foto: nog 20 procent')).toBeTruthy();
    expect(screen.getByText('je functie: staat erin')).toBeTruthy();
  });
});

describe('the reminder of one’s profile', () => {
  it('counts as seen once, and never comes again after "do not ask again"', async () => {
    const api = fakeApi({
      'GET /me/profile': () => [200, someProfile({ isReminderDue: true })],
      'POST /me/profile-reminder': () => [204],
    });
    await renderScreen(<ProfileReminder />);
    expect(await screen.findByText(/Voeg een foto toe \(20 procent\)/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Niet meer vragen' }));
    expect(screen.queryByText(/Voeg een foto toe/)).toBeNull();
    await waitFor(() =>
      expect(api.called('POST /me/profile-reminder').map(({ body }) => body)).toEqual([
        { answer: 'seen' },
        { answer: 'never' },
      ]),
    );
  });

  it('is not there when it is not due', async () => {
    fakeApi({ 'GET /me/profile': () => [200, someProfile()] });
    await renderScreen(<ProfileReminder />);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('button', { name: 'Nu niet' })).toBeNull();
  });
});
