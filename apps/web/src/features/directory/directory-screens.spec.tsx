import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Account, ImportReport, Unit } from '../../api/types.js';
import { someMe } from '../../test-support/builders.js';
import { fakeApi, type Answers } from '../../test-support/fake-api.js';
import { renderScreen } from '../../test-support/render-screen.js';
import { AccountScreen } from './account-screen.js';
import { ArrivalsScreen } from './arrivals-screen.js';
import { GroupsScreen } from './groups-screen.js';
import { ImportScreen } from './import-screen.js';
import { MyExternalsScreen } from './my-externals-screen.js';
import { PeopleScreen } from './people-screen.js';
import { UnitsScreen } from './units-screen.js';

const someAccount = (change: Partial<Account> = {}): Account => ({
  id: 'noor',
  displayName: 'Noor Verhagen',
  email: 'noor@polderlicht.example',
  kind: 'employee',
  jobTitle: 'Monteur',
  language: 'nl',
  roles: ['employee'],
  status: 'active',
  origin: 'registered',
  unitId: null,
  unitName: null,
  sponsorId: null,
  sponsorName: null,
  lacksSponsor: false,
  endsOn: null,
  version: 3,
  ...change,
});
const someUnit = (change: Partial<Unit> = {}): Unit => ({
  id: 'grid',
  name: 'Netten',
  parentId: null,
  depth: 1,
  placed: 2,
  memberCount: 12,
  version: 4,
  ...change,
});
const page = (...items: object[]) => [200, { items, nextCursor: null }] as [number, object];

async function open(ui: React.ReactNode, answers: Answers, ...permissions: string[]) {
  const api = fakeApi({ 'GET /units': () => [200, { items: [] }], ...answers });
  const keeper = ['manage-people', 'manage-groups', ...permissions];
  await renderScreen(ui, { me: someMe({ permissions: keeper as never }) });
  return { api, user: userEvent.setup() };
}

describe('the register of people', () => {
  it('is filtered by the server, and shows who has nobody to answer for them', async () => {
    const { api, user } = await open(<PeopleScreen />, {
      'GET /accounts': () => page(someAccount({ kind: 'partner', lacksSponsor: true, endsOn: '2027-01-31' })),
    });
    expect(await screen.findByText(/Partner, zonder contactpersoon, tot en met zo 31 jan 2027/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Vraagt aandacht'), 'Zonder contactpersoon');
    expect(Object.fromEntries(api.called('GET /accounts').at(-1)!.query)).toMatchObject({
      status: 'active',
      attention: 'sponsor',
    });
  });

  it('says when nobody fits', async () => {
    await open(<PeopleScreen />, { 'GET /accounts': () => page() });
    expect(await screen.findByText('Niemand gevonden')).toBeTruthy();
  });

  it('ends access only after a question', async () => {
    const { api, user } = await open(<AccountScreen personId="noor" />, {
      'GET /accounts/:id': () => [200, someAccount()],
      'POST /people/:id/transitions': () => [204],
    });
    await user.click(await screen.findByRole('button', { name: 'Sluit de toegang' }));
    const dialog = await screen.findByRole('dialog');
    expect(api.called('POST /people/:id/transitions')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Sluit de toegang' }));
    expect(api.called('POST /people/:id/transitions')[0]?.body).toEqual({ to: 'deactivated' });
  });

  it('corrects against the version that was seen, and tells a refusal', async () => {
    const { api, user } = await open(<AccountScreen personId="noor" />, {
      'GET /accounts/:id': () => [200, someAccount()],
      'PATCH /accounts/:id': () => [412, { code: 'version-conflict' }],
    });
    await user.click(await screen.findByRole('button', { name: 'Opslaan' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(api.called('PATCH /accounts/:id')[0]?.headers['if-match']).toBe('"noor-3"');
  });
});

describe('the tree of units', () => {
  it('is lists in lists, and moves a unit from the keyboard', async () => {
    const units = [someUnit(), someUnit({ id: 'team', name: 'Stations', parentId: 'grid', depth: 2 })];
    const { api, user } = await open(<UnitsScreen />, {
      'GET /units': () => [200, { items: units }],
      'PATCH /units/:id': () => [204],
    });
    const outer = (await screen.findAllByRole('list')).find(
      (list) => within(list).queryAllByRole('list').length > 0,
    );
    expect(within(within(outer!).getByRole('list')).getByText('Stations')).toBeTruthy();
    const change = screen.getByRole('button', { name: 'Wijzig Stations' });
    change.focus();
    await user.keyboard('{Enter}');
    const form = screen.getByRole('form', { name: 'Wijzig Stations' });
    await user.selectOptions(within(form).getByLabelText('Ligt in'), 'Bovenaan');
    await user.click(within(form).getByRole('button', { name: 'Opslaan' }));
    expect(api.called('PATCH /units/:id')[0]?.body).toEqual({ name: 'Stations', parentId: null });
  });
});

describe('groups', () => {
  it('by rule show how many people meet the rule before they are made', async () => {
    const { api, user } = await open(<GroupsScreen />, {
      'GET /groups': () => page(),
      'POST /groups/rule-preview': () => [200, { count: 42 }],
      'POST /groups': () => [201, { id: 'group', version: 1 }],
    });
    await user.type(await screen.findByLabelText(/Naam van de groep/), 'Monteurs');
    await user.click(screen.getByLabelText(/^Leden volgen uit een regel/));
    expect(screen.getByText('Vul iets in om te zien wie eraan voldoet.')).toBeTruthy();
    await user.click(screen.getByLabelText('Medewerker'));
    expect(await screen.findByText('42 mensen voldoen aan deze regel.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Maak de groep' }));
    expect(api.called('POST /groups')[0]?.body).toEqual({
      name: 'Monteurs',
      purpose: '',
      visibility: 'everyone',
      rule: { kinds: ['employee'] },
    });
  });
});

describe('those on their way in', () => {
  const answers: Answers = {
    'GET /self-registrations': () => [
      200,
      {
        items: [
          { id: 'wies', email: 'w@x.example', displayName: 'Wies', confirmedAt: '2026-11-25T09:00:00Z' },
        ],
      },
    ],
    'GET /invitations': () => page(),
    'GET /allowed-domains': () => [200, { items: [{ id: 'd', domain: 'x.example', isApproved: false }] }],
    'POST /self-registrations/:id/transitions': () => [204],
  };

  it('are turned down with a reason', async () => {
    const { api, user } = await open(<ArrivalsScreen />, answers);
    await user.click(await screen.findByRole('button', { name: 'Wijs af: Wies' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/Reden/), 'Onbekend');
    await user.click(within(dialog).getByRole('button', { name: 'Wijs af' }));
    expect(api.called('POST /self-registrations/:id/transitions')[0]?.body).toEqual({
      to: 'rejected',
      reason: 'Onbekend',
    });
  });

  it('come from domains that only an administrator changes', async () => {
    await open(<ArrivalsScreen />, answers);
    expect(await screen.findByText('x.example')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Haal weg: x.example' })).toBeNull();
  });
});

describe('an import', () => {
  const report: ImportReport = {
    isApplied: false,
    created: 1,
    changed: 0,
    unchanged: 0,
    faulty: 1,
    problems: [{ row: 3, column: 'email', code: 'not-an-address' }],
    newUnits: [],
    ignoredColumns: [],
    rows: [{ row: 2, name: 'Noor', outcome: 'create' }],
  };

  it('shows what is wrong, and is not done while a row is faulty', async () => {
    const { api, user } = await open(<ImportScreen />, { 'POST /people-imports': () => [200, report] });
    const file = new File(['naam;e-mail'], 'mensen.csv', { type: 'text/csv' });
    await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
    await user.click(screen.getByRole('button', { name: 'Kijk wat er gebeurt' }));
    expect(await screen.findByText('Dit is geen e-mailadres')).toBeTruthy();
    expect(screen.getByText('1 nieuw, 0 gewijzigd, 0 gelijk, 1 met een fout.')).toBeTruthy();
    expect(api.called('POST /people-imports')[0]?.query.get('dryRun')).toBe('true');
    expect(api.called('POST /people-imports')[0]?.headers['content-type']).toBe('text/csv');
    expect(screen.getByRole('button', { name: 'Lees in' }).hasAttribute('disabled')).toBe(true);
  });
});

describe('my externals', () => {
  it('get a new last day from who answers for them', async () => {
    const { api, user } = await open(<MyExternalsScreen />, {
      'GET /me/externals': () => [
        200,
        { items: [{ id: 'pat', displayName: 'Pat', kind: 'partner', endsOn: '2026-12-01' }] },
      ],
      'PUT /people/:id/last-day': () => [204],
    });
    const field = await screen.findByLabelText('Laatste dag van Pat');
    await user.clear(field);
    await user.type(field, '2027-01-31');
    await user.click(screen.getByRole('button', { name: 'Sla de datum op' }));
    expect(api.called('PUT /people/:id/last-day')[0]?.body).toEqual({ lastDay: '2027-01-31' });
  });
});
