import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { ImportPeople } from '@zwerm/people/imports/use-cases/import-people';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';

jest.setTimeout(60_000);

const header = 'naam;e-mail;soort;functie;eenheid;sponsor;einddatum';

describe('people from a CSV file', () => {
  let people: ServiceUnderTest;
  const as = aPrincipal('employee', 'user-manager');
  beforeEach(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterEach(() => people.close());

  const send = (file: string | Buffer, query = 'dryRun=false', type = 'text/csv') =>
    people.call('post', `/people-imports?${query}`, {
      as,
      body: file,
      headers: { 'content-type': type },
    });
  const rows = (...lines: string[]): string => ['\uFEFF' + header, ...lines].join('\r\n');
  const persons = () =>
    people.database.query(
      'select display_name as name, email, kind, roles, job_title, origin, version from person order by email',
    );

  it('is read by one use case', () => {
    expect(people.get(ImportPeople)).toBeInstanceOf(ImportPeople);
  });

  it('says what it would do before it does it, and doing it twice is doing it once', async () => {
    await people.get(RegisterPerson).execute('operator', {
      displayName: 'Samira',
      email: 'samira@example.org',
      kind: 'employee',
      language: 'nl',
      roles: ['leadership'],
    });
    const file = rows(
      'Noor Verhagen;NOOR@example.org;medewerker;Monteur;Netbeheer / Storingsdienst;;',
      'Samira El Idrissi;samira@example.org;;;;;',
      'Pat Partner;pat@partner.example;partner;;;samira@example.org;31-12-2099',
    );
    const dry = await send(file, 'dryRun=true&createUnits=true');
    expect(dry.body).toMatchObject({
      isApplied: false,
      created: 2,
      changed: 1,
      unchanged: 0,
      faulty: 0,
      problems: [],
      newUnits: ['Netbeheer', 'Netbeheer / Storingsdienst'],
      rows: [
        { row: 2, name: 'Noor Verhagen', outcome: 'create' },
        { outcome: 'change' },
        { outcome: 'create' },
      ],
    });
    expect(await persons()).toHaveLength(1);
    const done = await send(file, 'dryRun=false&createUnits=true');
    expect([done.status, done.body.isApplied, done.body.created]).toEqual([200, true, 2]);
    expect(await persons()).toMatchObject([
      { email: 'noor@example.org', job_title: 'Monteur', origin: 'csv', roles: ['employee'] },
      { email: 'pat@partner.example', kind: 'partner', roles: ['partner'] },
      { name: 'Samira El Idrissi', roles: ['employee', 'leadership'] },
    ]);
    const facts = await people.database.query('select count(*)::int as count from outbox');
    const again = await send(file, 'dryRun=false&createUnits=true');
    expect(again.body).toMatchObject({ created: 0, changed: 0, unchanged: 3, newUnits: [] });
    expect(await people.database.query('select count(*)::int as count from outbox')).toEqual(facts);
  });

  it('refuses the whole file for one faulty row, unless faulty rows are passed over', async () => {
    const file = rows(
      'Right;right@example.org;;;;;',
      'Wrong;no address;;;;;',
      'Boss;boss@example.org;administrator;;;;',
      'Twice;right@example.org;;;;;',
      'Lost;lost@example.org;;;Nowhere;;',
      'Guest;guest@example.org;klant;;;nobody@example.org;',
    );
    const refused = await send(file);
    expect([refused.status, refused.body.code]).toEqual([422, 'import-refused']);
    expect(refused.body.errors ?? refused.body.problems).toBeDefined();
    expect(await persons()).toEqual([]);
    const { body } = await send(file, 'dryRun=true');
    expect(body.problems.map((problem: object) => Object.values(problem).join(' '))).toEqual([
      '3 email not-an-address',
      '4 kind unknown-value',
      '5 email twice',
      '6 unit unknown-unit',
      '7 sponsor unknown-sponsor',
      '7 endsOn missing',
    ]);
    const skipped = await send(file, 'dryRun=false&skipErrors=true');
    expect(skipped.body).toMatchObject({ created: 1, faulty: 5 });
    expect(await persons()).toMatchObject([{ email: 'right@example.org' }]);
  });

  it('never makes somebody else of a person: not their kind, not their roles, not their address', async () => {
    await send('external id,name,email\n7,Noor,noor@example.org\n8,Bas,bas@example.org');
    const moved = await send('external id,name,email\n7,Noor,noor.new@example.org');
    expect(moved.body.changed).toBe(1);
    const { body } = await send(
      'external id,email,kind\n8,noor.new@example.org,\n7,,partner\n9,x@example.org,employee',
      'dryRun=true',
    );
    expect(body.problems).toEqual([
      { row: 2, column: 'email', code: 'address-of-another' },
      { row: 3, column: 'kind', code: 'kind-cannot-change' },
      { row: 4, column: 'name', code: 'missing' },
    ]);
    expect(await send('name,email,roles\nNoor,n@example.org,administrator')).toMatchObject({
      body: { created: 1, ignoredColumns: ['roles'] },
    });
    expect(await people.database.query("select 1 from person where 'administrator' = any(roles)")).toEqual(
      [],
    );
  });

  it('invites new people when asked to, and tells a file of ours from another', async () => {
    const invited = await send('name,email\nNoor,noor@example.org', 'dryRun=false&invite=true');
    expect(invited.body.created).toBe(1);
    expect(await persons()).toEqual([]);
    expect(await people.database.query('select recipient from mail')).toEqual([
      { recipient: 'noor@example.org' },
    ]);
  });

  it('takes its own export back without a difference', async () => {
    await send(
      rows('=Noor;noor@example.org;;"@Monteur";A / B;;', 'Bas;bas@example.org;;Inkoper;A;;'),
      'dryRun=false&createUnits=true',
    );
    for (const language of ['nl', 'en']) {
      const { text } = await people.call('get', `/accounts/export?language=${language}`, { as });
      expect((await send(text, 'dryRun=true')).body).toMatchObject({
        unchanged: 2,
        changed: 0,
        created: 0,
        faulty: 0,
      });
    }
  });

  it.each([
    ['', 400, 'invalid-input'],
    ['naam;functie\nNoor;x', 400, 'invalid-input'],
    ['naam;Name;e-mail\na;b;c@d.example', 400, 'invalid-input'],
    ['naam;e-mail\n"Noor;noor@example.org', 400, 'invalid-input'],
    [`naam;e-mail\n${'x'.repeat(30_000)};a@b.example`, 400, 'invalid-input'],
    [Buffer.from([0xff, 0xfe, 0x6e, 0x00]), 400, 'invalid-text'],
    [Buffer.alloc(8 * 1024 * 1024 + 1, 'a'), 413, 'too-large'],
    [`naam;e-mail\n${'a;b@c.example\n'.repeat(10_001)}`, 413, 'too-large'],
  ])('refuses a file that is none', async (file, status, code) => {
    const answer = await send(file);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is the only thing that is not JSON, and only here', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x'])
      expect((await send('naam;e-mail', 'dryRun=true', type)).status).toBeGreaterThanOrEqual(400);
    const elsewhere = await people.call('post', '/groups', {
      as,
      body: 'naam;e-mail',
      headers: { 'content-type': 'text/csv' },
    });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([415, 'unsupported-media-type']);
    const big = await people.call('post', '/groups', { as, body: { name: 'x'.repeat(70_000) } });
    expect(big.status).toBe(413);
    expect((await people.call('post', '/people-imports', { as, body: {} })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect(
      (
        await people.call('post', '/people-imports?dryRun=true', {
          as: aPrincipal(),
          body: header,
          headers: { 'content-type': 'text/csv' },
        })
      ).status,
    ).toBe(403);
  });

  it('takes hostile headings, formulas and NUL as text or as a fault, never as code', async () => {
    const file = '__proto__,constructor,__proto__[x],name,email\n1,2,3,"=cmd|\'/C calc\'!A0",a@example.org';
    const { body } = await send(file);
    expect(body).toMatchObject({ created: 1, ignoredColumns: ['__proto__', 'constructor', '__proto__[x]'] });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect((await persons())[0]).toMatchObject({ name: "=cmd|'/C calc'!A0" });
    expect((await send('name,email\nNo\0or,b@example.org', 'dryRun=true')).body.problems).toEqual([
      { row: 2, column: 'name', code: 'bad-text' },
    ]);
  });

  it('takes 10,000 people in 100 units within 20 seconds', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, n) => `Person ${n};person${n}@example.org;;Monteur;Net / Team ${n % 100};;`,
    );
    const startedMs = Date.now();
    const { body } = await send(rows(...lines), 'dryRun=false&createUnits=true');
    expect(body).toMatchObject({ created: 10_000, faulty: 0 });
    expect(Date.now() - startedMs).toBeLessThan(20_000);
    const members = await people.database.query(
      "select count(*)::int as count from group_member join groups on groups.id = group_id where name = 'Net'",
    );
    expect(members).toEqual([{ count: 10_000 }]);
  });
});
