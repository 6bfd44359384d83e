import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AccessLogEntry, RoleGrant, RoleRequest } from '../../api/types.js';
import { someMe } from '../../test-support/builders.js';
import { fakeApi, type Answers } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { RightsScreen } from './rights-screen.js';

const domain = { id: 'd1', name: { nl: 'Veiligheid', en: 'Safety' } };
const people = [
  { id: 'sam', displayName: 'Samira El Idrissi', kind: 'employee' },
  { id: 'bob', displayName: 'Bob Beheer', kind: 'employee' },
];

const someRequest = (change: Partial<RoleRequest> = {}): RoleRequest => ({
  id: 'r1',
  personId: 'sam',
  action: 'give',
  role: 'leadership',
  scope: null,
  endsAt: null,
  reason: 'Volgt Willem op.',
  requestedBy: 'bob',
  requestedAt: '2026-11-25T10:00:00.000Z',
  expiresAt: '2026-12-02T10:00:00.000Z',
  decision: null,
  decidedBy: null,
  ...change,
});
const someGrant: RoleGrant = {
  id: 'g1',
  role: 'programme-manager',
  scope: { kind: 'domain', id: 'd1' },
  endsAt: '2026-12-31T22:59:59.999Z',
  grantedBy: 'bob',
  grantedAt: '2026-11-25T10:00:00.000Z',
};
const someEntry: AccessLogEntry = {
  seq: '1',
  loggedAt: '2026-11-25T10:00:00.000Z',
  actorId: 'bob',
  subjectId: 'sam',
  act: 'view-as-began',
  facts: {},
  reason: 'Zij ziet een lege pagina.',
};

async function open(answers: Answers = {}, permissions = ['read-roles', 'change-roles', 'read-access-log']) {
  const api = fakeApi({
    'GET /role-requests': () => [200, { items: [] }],
    'GET /access-log': () => [200, { items: [someEntry], nextCursor: null }],
    'GET /people': () => [200, { items: people }],
    'GET /colleagues': () => [200, { items: people, nextCursor: null }],
    'GET /people/:id/grants': () => [200, { roles: ['employee'], grants: [someGrant] }],
    'GET /domains': () => [200, { items: [domain], nextCursor: null }],
    'GET /groups': () => [200, { items: [], nextCursor: null }],
    'GET /challenges': () => [200, { items: [], nextCursor: null }],
    ...answers,
  });
  await renderScreen(<RightsScreen />, { me: someMe({ id: 'ann', permissions: permissions as never }) });
  return api;
}

async function choose(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.type(screen.getByRole('combobox', { name: 'Kies een collega' }), name.slice(0, 4));
  await user.click(await screen.findByRole('option', { name }));
}

describe('roles and rights', () => {
  it('show what waits for a second administrator, with who asked and why', async () => {
    const api = await open({
      'GET /role-requests': () => [200, { items: [someRequest()] }],
      'POST /role-requests/:id/transitions': () => [204],
    });
    expect(await screen.findByText('Samira El Idrissi wordt leiding')).toBeTruthy();
    expect(screen.getByText(/Gevraagd door Bob Beheer/)).toBeTruthy();
    expect(screen.getByText('Volgt Willem op.')).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: /^Keur goed/ }));
    expect(api.called('POST /role-requests/:id/transitions')[0]?.body).toEqual({ to: 'approved' });
  });

  it('leave one’s own request to another administrator', async () => {
    await open({ 'GET /role-requests': () => [200, { items: [someRequest({ requestedBy: 'ann' })] }] });
    expect(await screen.findByText('Een andere beheerder moet dit goedkeuren.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Keur goed/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Wijs af/ })).toBeTruthy();
  });

  it('change somebody’s roles, and say what waits', async () => {
    const api = await open({
      'PUT /people/:id/roles': () => [200, { roles: ['employee'], requested: [someRequest()] }],
    });
    const user = userEvent.setup();
    await choose(user, 'Samira El Idrissi');
    await user.click(await screen.findByRole('checkbox', { name: 'leiding' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar rollen' }));
    expect(await screen.findByText(/Aangevraagd/)).toBeTruthy();
    expect(api.called('PUT /people/:id/roles')[0]?.body).toEqual({ roles: ['employee', 'leadership'] });
  });

  it('give a role within a domain until a day, and take one away only after a question', async () => {
    const api = await open({
      'POST /people/:id/grants': () => [201, { id: 'g2', state: 'held' }],
      'DELETE /people/:id/grants/:grant': () => [204],
    });
    const user = userEvent.setup();
    await choose(user, 'Samira El Idrissi');
    expect(await screen.findByText(/Domein: Veiligheid, tot en met/)).toBeTruthy();
    const form = screen.getByRole('form', { name: 'Geef een rol voor een deel of een tijd' });
    await user.selectOptions(within(form).getByLabelText('Rol'), 'beoordelaar');
    await user.click(within(form).getByRole('button', { name: 'Geef de rol' }));
    expect(await screen.findByText('De rol is gegeven.')).toBeTruthy();
    expect(api.called('POST /people/:id/grants')[0]?.body).toEqual({
      role: 'evaluator',
      scope: { kind: 'domain', id: 'd1' },
    });
    await user.click(screen.getByRole('button', { name: 'Neem weg: programmamanager' }));
    const dialog = await screen.findByRole('dialog');
    expect(api.called('DELETE /people/:id/grants/:grant')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Neem weg' }));
    expect(api.called('DELETE /people/:id/grants/:grant')).toHaveLength(1);
  });

  it('ask why before looking at the app as somebody else', async () => {
    const api = await open({ 'POST /view-as': () => [403, { code: 'forbidden' }] });
    const user = userEvent.setup();
    await choose(user, 'Samira El Idrissi');
    await user.click(await screen.findByRole('button', { name: 'Kijk mee als deze persoon' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Kijk mee als deze persoon' }));
    expect(within(dialog).getByText('Schrijf in minstens tien tekens waarom.')).toBeTruthy();
    expect(api.called('POST /view-as')).toEqual([]);
    await user.type(within(dialog).getByLabelText(/Waarom kijk je mee/), 'Zij ziet een lege pagina.');
    await user.click(within(dialog).getByRole('button', { name: 'Kijk mee als deze persoon' }));
    expect(api.called('POST /view-as')[0]?.body).toEqual({
      personId: 'sam',
      reason: 'Zij ziet een lege pagina.',
    });
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
  });

  it('show an auditor the log and the roles, and nothing to change', async () => {
    await open({ 'GET /role-requests': () => [200, { items: [someRequest()] }] }, [
      'read-roles',
      'read-access-log',
    ]);
    expect(await screen.findByText('Bob Beheer keek mee als Samira El Idrissi')).toBeTruthy();
    expect(screen.getByText('Zij ziet een lege pagina.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Wijs af/ })).toBeNull();
    await choose(userEvent.setup(), 'Samira El Idrissi');
    expect(await screen.findByText(/Domein: Veiligheid/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bewaar rollen' })).toBeNull();
  });
});
