import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { ExportAccounts } from '@zwerm/people/accounts/use-cases/export-accounts';
import { ListAccounts } from '@zwerm/people/accounts/use-cases/list-accounts';
import { ReadAccount } from '@zwerm/people/accounts/use-cases/read-account';
import { ReviseAccount } from '@zwerm/people/accounts/use-cases/revise-account';
import { AppointSponsor } from '@zwerm/people/leaving/use-cases/appoint-sponsor';
import { ListSponsored } from '@zwerm/people/leaving/use-cases/list-sponsored';
import { RemindSponsors } from '@zwerm/people/leaving/use-cases/remind-sponsors';
import { SetLastDay } from '@zwerm/people/leaving/use-cases/set-last-day';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { CreateUnit } from '@zwerm/people/units/use-cases/create-unit';
import { PlacePeople } from '@zwerm/people/units/use-cases/place-people';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { parse } from 'csv-parse/sync';

describe('the register of people over HTTP', () => {
  let people: ServiceUnderTest;
  let noor: string;
  let partner: string;
  const as = aPrincipal('employee', 'user-manager');

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    const register = (displayName: string, more: object = {}) =>
      people.get(RegisterPerson).execute('operator', {
        displayName,
        email: `${displayName.toLowerCase().replaceAll(/\W/g, '')}@example.org`,
        kind: 'employee',
        language: 'nl',
        ...more,
      });
    noor = await register('Noor Verhagen', { jobTitle: 'Monteur' });
    await register('=HYPERLINK("http://evil.example")');
    partner = await register('Pat Partner', { kind: 'partner', sponsorId: noor, endsOn: '2999-01-01' });
    await register('Sole Partner', { kind: 'partner', endsOn: '2999-01-01' });
    const unitId = await people.get(CreateUnit).execute({ name: 'Grid' });
    await people.get(PlacePeople).execute([{ personId: noor, unitId }]);
  });
  afterAll(() => people.close());

  const list = async (query: string): Promise<string[]> =>
    (await people.call('get', `/accounts?${query}`, { as })).body.items.map(
      ({ displayName }: { displayName: string }) => displayName,
    );

  it('is made of these', () => {
    for (const useCase of [
      ListAccounts,
      ReadAccount,
      ReviseAccount,
      ExportAccounts,
      SetLastDay,
      AppointSponsor,
      ListSponsored,
      RemindSponsors,
    ])
      expect(people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('is found by name, address, kind, unit, origin and what needs attention', async () => {
    expect(await list('q=VERHAGEN')).toEqual(['Noor Verhagen']);
    expect(await list('q=patpartner%40')).toEqual(['Pat Partner']);
    expect(await list('kind=partner')).toEqual(['Pat Partner', 'Sole Partner']);
    expect(await list('kind=partner&attention=sponsor')).toEqual(['Sole Partner']);
    expect(await list('origin=csv')).toEqual([]);
    const { body } = await people.call('get', `/accounts/${noor}`, { as });
    expect(await list(`unitId=${body.unitId}`)).toEqual(['Noor Verhagen']);
    expect(body).toMatchObject({
      unitName: 'Grid',
      jobTitle: 'Monteur',
      status: 'active',
      lacksSponsor: false,
    });
    expect((await people.call('get', '/accounts?sort=email', { as })).body.code).toBe('unknown-parameter');
    expect((await people.call('get', '/accounts?q=%25_%25', { as })).body.items).toEqual([]);
  });

  it('turns page by page, for one filter only', async () => {
    const first = await people.call('get', '/accounts?limit=2', { as });
    const cursor = first.body.nextCursor as string;
    const second = await people.call('get', `/accounts?limit=2&cursor=${cursor}`, { as });
    expect([...first.body.items, ...second.body.items]).toHaveLength(4);
    expect((await people.call('get', `/accounts?kind=partner&cursor=${cursor}`, { as })).body.code).toBe(
      'invalid-cursor',
    );
  });

  it('is for those who keep people', async () => {
    for (const path of ['/accounts', `/accounts/${noor}`, '/accounts/export'])
      expect((await people.call('get', path, { as: aPrincipal() })).status).toBe(403);
  });

  it('is corrected against the version that was seen', async () => {
    const path = `/accounts/${noor}`;
    const { headers } = await people.call('get', path, { as });
    const change = {
      as,
      body: { jobTitle: 'Hoofdmonteur' },
      headers: { 'if-match': headers['etag'] as string },
    };
    expect((await people.call('patch', path, change)).status).toBe(204);
    expect((await people.call('patch', path, change)).body.code).toBe('version-conflict');
  });

  it('goes out as CSV that a spreadsheet reads as text', async () => {
    const { text, headers } = await people.call('get', '/accounts/export?language=en', { as });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('attachment');
    expect(text.startsWith('\uFEFF"name";"email";')).toBe(true);
    const rows = parse<Record<string, string>>(text, { delimiter: ';', bom: true, columns: true });
    expect(rows).toHaveLength(4);
    expect(rows[0]!['name']).toBe(`'=HYPERLINK("http://evil.example")`);
    expect(text).not.toMatch(/hash|argon/);
  });

  it('ends access after a last day, shown to the sponsor and set by them', async () => {
    const sponsor = { ...aPrincipal(), personId: noor };
    const mine = await people.call('get', '/me/externals', { as: sponsor });
    expect(mine.body.items).toMatchObject([{ displayName: 'Pat Partner', endsOn: '2999-01-01' }]);
    const set = (lastDay: unknown) =>
      people.call('put', `/people/${partner}/last-day`, { as: sponsor, body: { lastDay } });
    for (const day of ['2020-01-01', '2027-02-30', 'soon', null, 7])
      expect((await set(day)).status).toBe(400);
    const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect((await set(inAMonth)).status).toBe(204);
    const move = (body: object) => people.call('post', `/people/${partner}/transitions`, { as, body });
    expect((await move({ to: 'deactivated', lastDay: inAMonth })).status).toBe(204);
    expect((await people.call('get', `/accounts/${partner}`, { as })).body.status).toBe('active');
    expect((await move({ to: 'deactivated' })).status).toBe(204);
    expect((await people.call('get', `/accounts/${partner}`, { as })).body.status).toBe('deactivated');
    expect((await move({ to: 'active' })).status).toBe(204);
    const body = { sponsorId: partner };
    expect((await people.call('put', `/people/${partner}/sponsor`, { as, body })).body.code).toBe(
      'sponsor-needed',
    );
  });
});
