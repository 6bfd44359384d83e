import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProvisioningEntry, ScimToken } from '../../api/types.js';
import { someMe } from '../../test-support/builders.js';
import { fakeApi, type Answers } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { ProvisioningScreen } from './provisioning-screen.js';

const endpointUrl = 'https://zwerm.example/scim/v2';

const someToken = (change: Partial<ScimToken> = {}): ScimToken => ({
  id: 'token',
  name: 'Entra ID',
  createdAt: '2026-01-01T10:00:00.000Z',
  expiresAt: '2027-01-01T10:00:00.000Z',
  lastUsedAt: '2026-11-25T09:30:00.000Z',
  expiresSoon: false,
  ...change,
});

const someEntry = (change: Partial<ProvisioningEntry> = {}): ProvisioningEntry => ({
  seq: '1',
  loggedAt: '2026-11-25T09:30:00.000Z',
  operation: 'create',
  resource: 'Users',
  targetId: null,
  targetName: 'noor@polderlicht.example',
  outcome: 'refused',
  status: 409,
  cause: 'uniqueness: the userName is in use',
  body: '{"userName":"noor@polderlicht.example"}',
  ...change,
});

async function open(
  { tokens = [], entries = [] }: { tokens?: ScimToken[]; entries?: ProvisioningEntry[] },
  isAdministrator = true,
  answers: Answers = {},
) {
  const api = fakeApi({
    'GET /scim-tokens': () => [200, { endpointUrl, items: tokens }],
    'GET /provisioning-log': () => [200, { items: entries, nextCursor: null }],
    ...answers,
  });
  const permissions = ['read-provisioning-log', ...(isAdministrator ? ['manage-scim'] : [])];
  await renderScreen(<ProvisioningScreen />, { me: someMe({ permissions: permissions as never }) });
  return api;
}

describe('accounts from the directory', () => {
  it('begin with how to connect Entra ID and Okta', async () => {
    await open({});
    expect(await screen.findByText('Koppel je directory')).toBeTruthy();
    expect(screen.getByText(endpointUrl)).toBeTruthy();
    expect(screen.getByText('Zo doe je het in Entra ID')).toBeTruthy();
    expect(screen.getByText('Zo doe je het in Okta')).toBeTruthy();
    expect(await screen.findByText('Er is nog niets gebeurd')).toBeTruthy();
  });

  it('show a new key once, and ask for what it is', async () => {
    const api = await open({}, true, {
      'POST /scim-tokens': () => [201, { ...someToken(), token: 'zws_secret' }],
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Maak een sleutel' }));
    expect(screen.getByText('Vul in waarvoor de sleutel is.')).toBeTruthy();
    expect(api.called('POST /scim-tokens')).toEqual([]);
    await user.type(screen.getByLabelText('Waarvoor is de sleutel?'), ' Okta ');
    await user.click(screen.getByRole('button', { name: 'Maak een sleutel' }));
    expect(await screen.findByText('zws_secret')).toBeTruthy();
    expect(api.called('POST /scim-tokens')[0]?.body).toEqual({ name: 'Okta' });
  });

  it('say when a key was last used, and warn before it expires', async () => {
    await open({
      tokens: [someToken({ expiresSoon: true }), someToken({ id: 'new', name: 'Okta', lastUsedAt: null })],
    });
    expect(await screen.findByText(/Laatste aanroep: wo 25 nov 2026/)).toBeTruthy();
    expect(screen.getByText(/Nog niet gebruikt/)).toBeTruthy();
    expect(screen.getByText(/De sleutel ‘Entra ID’ verloopt op vr 1 jan 2027/)).toBeTruthy();
    expect(screen.queryByText('Koppel je directory')).toBeNull();
  });

  it('end a key only after a question', async () => {
    const api = await open({ tokens: [someToken()] }, true, { 'DELETE /scim-tokens/:id': () => [204] });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Trek in: Entra ID' }));
    const dialog = await screen.findByRole('dialog');
    expect(api.called('DELETE /scim-tokens/:id')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Trek in' }));
    expect(api.called('DELETE /scim-tokens/:id')).toHaveLength(1);
  });

  it('tell what failed, and why, in the words that the directory got', async () => {
    const api = await open({
      entries: [
        someEntry(),
        someEntry({
          seq: '2',
          outcome: 'changed',
          operation: 'change',
          resource: 'Groups',
          status: 204,
          cause: '',
          body: null,
        }),
      ],
    });
    expect(await screen.findByText('Aanmaken van account: noor@polderlicht.example')).toBeTruthy();
    expect(screen.getByText('uniqueness: the userName is in use')).toBeTruthy();
    expect(screen.getByText('Geweigerd (409)')).toBeTruthy();
    expect(screen.getByText('Wijzigen van groep: noor@polderlicht.example')).toBeTruthy();
    await userEvent.setup().selectOptions(screen.getByLabelText('Toon'), 'Geweigerd');
    expect(api.called('GET /provisioning-log').at(-1)?.query.get('outcome')).toBe('refused');
  });

  it('show a user manager the log without the keys', async () => {
    const api = await open({ entries: [someEntry()] }, false);
    expect(await screen.findByText('Geweigerd (409)')).toBeTruthy();
    expect(screen.getByText('Een beheerder kan de koppeling instellen.')).toBeTruthy();
    expect(api.called('GET /scim-tokens')).toEqual([]);
  });
});
